package io.github.leishu.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks what a site whose interface is in English says on pages in Chinese ({@code lang="en"}, WCAG 3.1.2). It works on
 * finished pages, since the same words stand in attributes too, where no mark can be. Articles are left as they are.
 */
final class EnglishWords {
    /** Tells scripts in which language the words are that they put into the page. */
    private static final String SAYS = "<html data-says=\"en\"";

    /** A comment, or a script or style sheet as a whole; or else a tag: whether it closes, its name, its attributes. */
    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1\\s*>"
            + "|<(/?)([A-Za-z][A-Za-z0-9-]*)((?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+)>");

    private static final Pattern LANG = Pattern.compile("\\slang=\"([^\"]*)\"");
    private static final Pattern BODY = Pattern.compile("\\sclass=\"lei-body\"");
    private static final Pattern WORD = Pattern.compile("(?<![&A-Za-z#])[A-Za-z]{2,}");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}、-〟︰-﹏！-･]");

    /** A letter that is neither Han nor one of English: the text is in another language. */
    private static final Pattern OTHER = Pattern.compile("[\\p{L}&&[^\\p{IsHan}A-Za-z]]");

    private static final Pattern TRIMMED = Pattern.compile("(?s)(\\s*)(.*?)(\\s*)");

    /** Elements that hold no text, or none in which another element may stand. */
    private static final Set<String> CLOSED = Set.of("head", "textarea", "option", "svg", "pre", "code");

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** @param silent whether nothing in it is marked: it is in another language already, or no place for a mark */
    private record Open(String name, boolean silent) {}

    private final StringBuilder out;
    private final Deque<Open> open = new ArrayDeque<>();

    private EnglishWords(int length) {
        out = new StringBuilder(length + length / 8);
    }

    /** @param html of a whole page as the templates make it, every element closed */
    static String mark(String html) {
        EnglishWords words = new EnglishWords(html.length());
        Matcher tag = TAG.matcher(html);
        int at = 0;
        while (tag.find(at)) {
            words.text(html.substring(at, tag.start()));
            words.tag(tag);
            at = tag.end();
        }
        words.text(html.substring(at));
        return words.out.toString();
    }

    private void tag(Matcher tag) {
        String name = tag.group(3);
        if (name == null) {
            out.append(tag.group());
            return;
        }
        out.append(name.equals("html") ? tag.group().replaceFirst("<html", SAYS) : tag.group());
        if (!tag.group(2).isEmpty()) {
            close(name);
        } else if (!VOID.contains(name) && !tag.group(4).endsWith("/")) {
            open.push(new Open(name, silent(name, tag.group(4))));
        }
    }

    private boolean silent(String name, String attributes) {
        Matcher lang = LANG.matcher(attributes);
        if (lang.find()) {
            return !lang.group(1).startsWith("zh");
        }
        return isSilent() || CLOSED.contains(name) || BODY.matcher(attributes).find();
    }

    private boolean isSilent() {
        return open.isEmpty() || open.peek().silent();
    }

    private void close(String name) {
        if (open.stream().noneMatch(element -> element.name().equals(name))) {
            return;
        }
        Open last = open.pop();
        while (!last.name().equals(name)) {
            last = open.pop();
        }
    }

    /** Text without Chinese is English; around Chinese, what comes before and after it where that is more than a name. */
    private void text(String text) {
        if (isSilent() || !WORD.matcher(text).find() || OTHER.matcher(text).find()) {
            out.append(text);
            return;
        }
        Matcher han = HAN.matcher(text);
        if (!han.find()) {
            marked(text);
            return;
        }
        int from = han.start();
        int to = han.end();
        while (han.find()) {
            to = han.end();
        }
        phrase(text.substring(0, from));
        out.append(text, from, to);
        phrase(text.substring(to));
    }

    private void phrase(String text) {
        if (WORD.matcher(text).results().count() > 1) {
            marked(text);
        } else {
            out.append(text);
        }
    }

    private void marked(String text) {
        Matcher parts = TRIMMED.matcher(text);
        if (parts.matches()) {
            out.append(parts.group(1))
                    .append("<span lang=\"en\">")
                    .append(parts.group(2))
                    .append("</span>")
                    .append(parts.group(3));
        }
    }
}
