package io.github.leishu.library.text;

import io.github.leishu.article.TextRun;
import io.github.leishu.lang.Sentences;
import java.util.regex.Pattern;

/** How much a sentence tells about a name in it: one that defines it most, a label or a heading least. */
public final class SentenceScore {
    private static final Pattern DEFINES_AFTER = Pattern.compile(
            "[」』”\"]?\\s*(?:[（(][^()（）]{1,90}[）)])?\\s*[，,]?\\s*(?:就|其實|其实)?(?:是(?:一|指|由|用|利用)|指的是|，是|係指)");
    private static final Pattern DEFINES_BEFORE = Pattern.compile("(?:所謂|所谓|稱為|称为|稱作|称作|叫做|稱之為|称之为)的?\\s*[「“『\"]?$");
    private static final Pattern ENDS_NAME = Pattern.compile("\\s*(?:$|[\\p{P}和與与的])");
    private static final Pattern GLOSS_AFTER = Pattern.compile("[」』”\"]?\\s*[（(]\\s*[A-Za-z]");
    private static final Pattern STATEMENT = Pattern.compile("(?s).*[。！!….][」』”’）)]*");
    /** What scores no more than this tells nothing: a heading, or a label in a table or below a picture. */
    public static final double NO_STATEMENT = -2;

    private static final int LOOK = 100;
    private static final int LOOK_BACK = 10;
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
        boolean statement = STATEMENT
                .matcher(text)
                .region(Math.max(sentence.from(), sentence.to() - 3), sentence.to())
                .matches();
        return (statement ? 0 : -0.8) + (length < SHORT ? -0.8 : 0) + (length > LONG ? -0.3 : 0);
    }

    private static double content(String text, int from, int to) {
        boolean starts = from == 0 || "。！？!?\n".indexOf(text.charAt(from - 1)) >= 0;
        boolean listed = from > 0 && text.charAt(from - 1) == '、' || text.startsWith("、", to);
        double score = (starts ? 0.3 : 0) + (listed ? -0.4 : 0);
        if (follows(DEFINES_AFTER, text, to)) {
            score += starts ? 4 : 2;
        }
        if (follows(ENDS_NAME, text, to) && precedes(DEFINES_BEFORE, text, from)) {
            score += 2.5;
        }
        return score + (follows(GLOSS_AFTER, text, to) ? 1 : 0);
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
