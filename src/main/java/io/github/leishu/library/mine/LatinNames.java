package io.github.leishu.library.mine;

import io.github.leishu.article.TextRun;
import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.ArticleText.RunText;
import io.github.leishu.library.text.MatchText;
import io.github.leishu.library.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names in Latin letters that stand in Chinese text without a gloss: {@code AlphaFold2}, {@code CRISPR-Cas9},
 * {@code DdmABC}, 「Argonaute」蛋白質. They need support: a second article, a title, or being what one article is about.
 * Capitals alone are left out: as often as not they are an organisation's.
 */
final class LatinNames {
    private static final Pattern MIXED_CASE =
            Pattern.compile("(?!Ma?c[A-Z])(?:[A-Z].*[a-z].*[A-Z0-9].*|[A-Z]{2,}[a-z]{2,}.*|[a-z]+[A-Z].*)");
    private static final Pattern PRODUCT_NUMBER = Pattern.compile("[A-Z]+-?\\d[\\dA-Z]*(?:-.*)?");
    private static final Pattern CAPITALISED = Pattern.compile("[A-Z][a-z]{3,}");
    private static final String OPENERS = "「『“";
    private static final int LONGEST = 24;
    private static final int MENTIONS_OF_A_SUBJECT = 3;
    private static final int MENTIONS_OF_A_QUOTED_NAME = 3;

    private final Set<String> stops;
    private final Map<String, Usage> usages = new TreeMap<>();

    LatinNames(Words words) {
        this.stops = words.section("latin-stop");
    }

    private static final class Usage {
        final Set<String> articles = new TreeSet<>();
        String lastArticle = "";
        int here;
        int mostInOne;
        boolean titled;
        boolean quoted;
        boolean traditional;
    }

    /** Articles must come in one fixed order. */
    void read(ArticleText article) {
        if (!article.article().meta().language().startsWith("zh")) {
            return;
        }
        read(article, article.title().text(), true);
        for (RunText run : article.runs()) {
            if (run.run().kind() != TextRun.Kind.FOOTNOTE) {
                read(article, run.run().text(), false);
            }
        }
    }

    private void read(ArticleText article, String text, boolean title) {
        int at = 0;
        while (at < text.length()) {
            int end = isLetter(text.charAt(at)) ? endOfName(text, at) : at;
            if (end - at <= LONGEST && hasCapital(text, at, end)) {
                boolean quoted = at > 0 && OPENERS.indexOf(text.charAt(at - 1)) >= 0;
                read(article, text.substring(at, end), title, quoted);
            }
            at = Math.max(at + 1, end);
        }
    }

    private void read(ArticleText article, String name, boolean title, boolean quoted) {
        boolean candidate = MIXED_CASE.matcher(name).matches()
                && !PRODUCT_NUMBER.matcher(name).matches();
        if (!candidate && !CAPITALISED.matcher(name).matches()) {
            return;
        }
        Usage usage = usages.computeIfAbsent(name, n -> new Usage());
        String id = article.article().id();
        usage.here = usage.lastArticle.equals(id) ? usage.here + 1 : 1;
        usage.lastArticle = id;
        usage.articles.add(id);
        usage.mostInOne = Math.max(usage.mostInOne, usage.here);
        usage.titled |= title;
        usage.quoted |= quoted;
        usage.traditional |= article.traditional();
    }

    /** Behind letters and digits, which single hyphens and slashes may join. */
    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
            end++;
            boolean joined = end + 1 < text.length()
                    && (text.charAt(end) == '-' || text.charAt(end) == '/')
                    && isLetterOrDigit(text.charAt(end + 1));
            end += joined ? 1 : 0;
        }
        return end;
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || isCapital(c);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean hasCapital(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isCapital(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    List<MinedTerm> supported() {
        List<MinedTerm> terms = new ArrayList<>();
        usages.forEach((name, usage) -> {
            boolean mixed = !CAPITALISED.matcher(name).matches();
            boolean supported = mixed
                    ? usage.articles.size() >= 2 || usage.titled || usage.mostInOne >= MENTIONS_OF_A_SUBJECT
                    : usage.quoted && usage.mostInOne >= MENTIONS_OF_A_QUOTED_NAME;
            if (supported && !stops.contains(MatchText.key(name))) {
                terms.add(new MinedTerm(
                        name, usage.traditional, "", "", MinedTerm.Kind.LATIN_NAME, usage.articles.size()));
            }
        });
        return terms;
    }
}
