package io.github.leishu.library.text;

import io.github.leishu.article.TextRun;
import io.github.leishu.lang.Sentences;
import java.util.regex.Pattern;

/** How much a sentence tells about a name in it: one that defines it most, a label or a heading least. */
public final class SentenceScore {
    private static final Pattern DEFINES_AFTER = Pattern.compile(
            "[」』”\"]?\\s*(?:[（(][^()（）]{1,90}[）)])?\\s*[，,]?\\s*(?:就|其實|其实)?(?:是(?:一|指|由|用|利用)|指的是|，是|係指)");
    /** What a match of {@link #DEFINES_AFTER} can begin with: most places are done with by one look. */
    private static final String BEGINS_AFTER = "」』”\" \t\n（(，,就其是指係";

    private static final Pattern DEFINES_BEFORE = Pattern.compile("(?:所謂|所谓|稱為|称为|稱作|称作|叫做|稱之為|称之为)的?\\s*[「“『\"]?$");
    /** What a match of {@link #DEFINES_BEFORE} can end with. */
    private static final String ENDS_BEFORE = "謂谓為为作做的 \t\n「“『\"";

    private static final Pattern ENDS_NAME = Pattern.compile("\\s*(?:$|[\\p{P}和與与的])");
    private static final Pattern GLOSS_AFTER = Pattern.compile("[」』”\"]?\\s*[（(]\\s*[A-Za-z]");
    /** What a match of {@link #GLOSS_AFTER} can begin with. */
    private static final String BEGINS_GLOSS = "」』”\" \t\n（(";

    private static final String ENDS_STATEMENT = "。！!….";
    private static final String CLOSERS = "」』”’）)";
    /** What scores no more than this tells nothing: a heading, or a label in a table or below a picture. */
    public static final double NO_STATEMENT = -2;

    private static final int LOOK = 100;
    private static final int LOOK_BACK = 10;
    private static final int MOST_MARKS = 3;
    private static final int SHORT = 12;
    private static final int LONG = 140;

    private final boolean chinese;

    /** @param language of the article; the glossary speaks Chinese, so other languages serve only where nothing else does */
    public SentenceScore(String language) {
        this.chinese = language.startsWith("zh");
    }

    /** Higher tells more; comparable within one term. */
    public double score(TextRun run, Sentences.Range sentence, int from, int to) {
        double kind =
                switch (run.kind()) {
                    case PARAGRAPH -> 0.6;
                    case LIST_ITEM, QUOTE -> 0.4;
                    case CAPTION, FOOTNOTE, TABLE_CELL -> -1.5;
                    case HEADING, CODE -> -3;
                };
        return kind + (chinese ? 0 : -2) + form(run.text(), sentence) + content(run.text(), from, to);
    }

    /** Whether it is a whole statement of a length that one reads. */
    private static double form(String text, Sentences.Range sentence) {
        int length = sentence.to() - sentence.from();
        return (isStatement(text, sentence) ? 0 : -0.8) + (length < SHORT ? -0.8 : 0) + (length > LONG ? -0.3 : 0);
    }

    private static boolean isStatement(String text, Sentences.Range sentence) {
        int first = Math.max(sentence.from(), sentence.to() - MOST_MARKS);
        int last = sentence.to() - 1;
        while (last > first && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= first && ENDS_STATEMENT.indexOf(text.charAt(last)) >= 0;
    }

    private static double content(String text, int from, int to) {
        boolean starts = from == 0 || "。！？!?\n".indexOf(text.charAt(from - 1)) >= 0;
        boolean listed = from > 0 && text.charAt(from - 1) == '、' || text.startsWith("、", to);
        double score = (starts ? 0.3 : 0) + (listed ? -0.4 : 0);
        char before = from == 0 ? '\0' : text.charAt(from - 1);
        char after = to == text.length() ? '\0' : text.charAt(to);
        if (BEGINS_AFTER.indexOf(after) >= 0 && follows(DEFINES_AFTER, text, to)) {
            score += starts ? 4 : 2;
        }
        if (ENDS_BEFORE.indexOf(before) >= 0 && precedes(DEFINES_BEFORE, text, from) && follows(ENDS_NAME, text, to)) {
            score += 2.5;
        }
        return score + (BEGINS_GLOSS.indexOf(after) >= 0 && follows(GLOSS_AFTER, text, to) ? 1 : 0);
    }

    private static boolean follows(Pattern pattern, String text, int at) {
        return pattern.matcher(text)
                .region(at, Math.min(text.length(), at + LOOK))
                .lookingAt();
    }

    private static boolean precedes(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(Math.max(0, at - LOOK_BACK), at).find();
    }
}
