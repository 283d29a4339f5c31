package io.github.leishu.library.text;

import io.github.leishu.article.Article;
import io.github.leishu.article.TextRun;
import io.github.leishu.lang.Language;
import io.github.leishu.lang.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An article prepared for mining and matching.
 *
 * @param title folded
 * @param runs those that speak in the article's own voice: no code, no references
 * @param code each piece of code
 */
public record ArticleText(Article article, MatchTitle title, List<RunText> runs, List<String> code) {
    private static final Set<String> REFERENCE_HEADINGS = Set.of(
            "参考资料",
            "参考文献",
            "参考来源",
            "参考",
            "引用",
            "引用文献",
            "资料来源",
            "延伸阅读",
            "相关阅读",
            "注释",
            "注解",
            "references",
            "reference",
            "bibliography",
            "further reading",
            "notes",
            "sources",
            "works cited");
    private static final Pattern CITATION = Pattern.compile(
            "(?i)(?=[dehp(\\d])" // what none of the following begins with is passed over at once
                    + "(?:\\bet al\\b|\\bdoi\\b|https?://|\\b\\d{1,4}\\s?\\(\\d{1,4}\\)\\s?[:,]"
                    + "|\\((?:19|20)\\d\\d[a-z]?\\)\\s?[.:,]|\\bpp?\\.\\s?\\d)");

    private static final int LONGEST_CITATION = 999;
    private static final String MARKS_BEFORE_HEADING = "0123456789.、() \t\n";
    private static final String MARKS_BEHIND_HEADING = " \t\n:：[]【】";

    public ArticleText {
        runs = List.copyOf(runs);
        code = List.copyOf(code);
    }

    /** A title as written and folded. */
    public record MatchTitle(String text, MatchText folded) {}

    /** A run with its folded text. */
    public record RunText(TextRun run, MatchText match) {
        public boolean heading() {
            return run.kind() == TextRun.Kind.HEADING;
        }

        /** Source text of the units [from, to) of {@link #match}, blanks made single. */
        public String source(int from, int to) {
            return withSingleBlanks(run.text().substring(match.start(from), match.end(to, run.text())));
        }

        private static String withSingleBlanks(String text) {
            StringBuilder out = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                boolean blank = Character.isWhitespace(text.charAt(i));
                if (!blank) {
                    out.append(text.charAt(i));
                } else if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            }
            return out.toString();
        }
    }

    /** Prepares an article; costs one pass over its text. */
    public static ArticleText of(Article article) {
        List<RunText> runs = new ArrayList<>();
        List<String> code = new ArrayList<>();
        int referenceSection = -1;
        for (TextRun run : article.body().runs()) {
            if (run.kind() == TextRun.Kind.CODE) {
                code.add(run.text());
                continue;
            }
            if (run.section() == referenceSection || isCitation(run.text())) {
                continue;
            }
            MatchText match = MatchText.of(run.text());
            if (run.kind() == TextRun.Kind.HEADING && isReferenceHeading(match.text())) {
                referenceSection = run.section();
            } else {
                runs.add(new RunText(run, match));
            }
        }
        String title = article.meta().title();
        return new ArticleText(article, new MatchTitle(title, MatchText.of(title)), runs, code);
    }

    /** Whether it is written in Traditional Chinese. */
    public boolean traditional() {
        return Language.script(article.meta().language())
                .filter(Script.HANT::equals)
                .isPresent();
    }

    private static boolean isReferenceHeading(String folded) {
        int from = 0;
        int to = folded.length();
        while (from < to && MARKS_BEFORE_HEADING.indexOf(folded.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && MARKS_BEHIND_HEADING.indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        return REFERENCE_HEADINGS.contains(folded.substring(from, to));
    }

    /** A line of a reference list: mostly Latin, with the marks of one. */
    private static boolean isCitation(String text) {
        return text.length() <= LONGEST_CITATION
                && !isQuarterHan(text)
                && mayCite(text)
                && CITATION.matcher(text).find();
    }

    /** Who cites gives a year, an address or the first of many authors: a table's words need not be searched. */
    private static boolean mayCite(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return text.contains("://") || text.contains("et al");
    }

    private static boolean isQuarterHan(String text) {
        int missing = (text.length() + 3) / 4;
        for (int i = 0; i < text.length() && missing > 0; i++) {
            missing -= MatchText.isHan(text.charAt(i)) ? 1 : 0;
        }
        return missing == 0;
    }
}
