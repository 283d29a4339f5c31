package io.github.leishu.site;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.util.Optional;
import java.util.regex.Pattern;

/** An owner's template that cannot be used. FreeMarker's own messages run over a page; one line of them is enough. */
final class TemplateFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int MAX_LENGTH = 240;
    /** Before this FreeMarker says what is wrong; behind it stand tips, its call stack and every token it knows. */
    private static final Pattern REST = Pattern.compile("(?s)(\\s*----|\\s*Was expecting|\\s*\\(Note that).*");

    private static final String HINT = "correct it, or remove it to use the one that comes with Leishu";

    private final transient Problem problem;

    TemplateFailure(String template, Exception cause) {
        super(cause);
        this.problem = problem(template, cause);
    }

    /** Where and why, on one line. */
    Problem problem() {
        return problem;
    }

    private static Problem problem(String template, Exception cause) {
        if (cause instanceof InvalidReferenceException e && e.getBlamedExpressionString() != null) {
            return problem(pos(template, e), "there is no \"" + e.getBlamedExpressionString() + "\" here");
        } else if (cause instanceof TemplateException e) {
            return problem(pos(template, e), said(e.getMessageWithoutStackTop()));
        } else if (cause instanceof ParseException e) {
            String name = Optional.ofNullable(e.getTemplateName()).orElse(template);
            return problem(pos(name, e.getLineNumber(), e.getColumnNumber()), said(e.getEditorMessage()));
        }
        return problem(pos(template, 0, 0), said(String.valueOf(cause.getMessage())));
    }

    private static Problem problem(SourcePos pos, String what) {
        return Problem.error(pos, "TEMPLATE", what, HINT);
    }

    private static SourcePos pos(String template, TemplateException e) {
        String name = Optional.ofNullable(e.getTemplateSourceName()).orElse(template);
        return pos(
                name,
                Optional.ofNullable(e.getLineNumber()).orElse(0),
                Optional.ofNullable(e.getColumnNumber()).orElse(0));
    }

    private static SourcePos pos(String template, int line, int column) {
        return new SourcePos("templates/" + template, Math.max(line, 0), Math.max(column, 0));
    }

    private static String said(String message) {
        String text = REST.matcher(String.valueOf(message)).replaceFirst("").strip();
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }
}
