package io.github.leishu.library.mine;

import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.ArticleText.RunText;
import io.github.leishu.library.text.MatchText;
import io.github.leishu.library.text.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names that sentences define: X 是一種…, 所謂 X, X 是指…, X，又稱 Y, 稱為 X. Works on folded text, so each pattern
 * is written once, in Simplified.
 */
final class DefinitionFinder {
    private static final String NAME = "([\\p{IsHan}\\p{IsLatin}\\p{IsGreek}0-9·/\\- ]{2,16})";
    private static final String OPEN = "[「『“\"]?";
    private static final String CLOSE = "[」』”\"]?";
    private static final String START = "(?:^|[。!?;\\n])(?:而|但|其中|因此|事实上|其实)?,?";
    private static final String GLOSS = "(?:\\([^()]{1,90}\\))?";
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(START + OPEN + NAME + CLOSE + GLOSS + ",?(?:就|其实)?(?:是一(?:种|类|项|门)|是指|指的是|,是指|是由|是用)"),
            Pattern.compile("所谓的?" + OPEN + NAME + CLOSE + GLOSS + "(?:,|是|就|指|[。;])"),
            Pattern.compile(
                    "(?:称为|称作|称之为|叫做|叫作|称它们为|称其为|也就是)" + OPEN + NAME + CLOSE + GLOSS + "(?=[,。;:!?)」]|$|和|与|的)"),
            Pattern.compile(
                    NAME + CLOSE + GLOSS + ",?(?:又|也|亦)(?:称|叫|名)(?:为|作)?" + OPEN + NAME + CLOSE + "(?=[,。;)(]|$)"),
            Pattern.compile("(?:什么是|何谓|何为)" + OPEN + NAME + CLOSE + "(?:[?。,]|$)"));

    /** EDIT-101: what a firm numbers its products with. */
    private static final Pattern PRODUCT_NUMBER = Pattern.compile("[a-z]+[- ]?\\d{2,}[a-z]?");

    private final NameCutter cutter;
    private final Set<String> generic;

    DefinitionFinder(NameCutter cutter, Words words) {
        this.cutter = cutter;
        this.generic = words.section("generic");
    }

    /** A defined name's place in a run, in units of its match text. */
    record Definition(ArticleText article, RunText run, int from, int to) {
        String name() {
            return run.source(from, to);
        }

        String key() {
            return run.match().text().substring(from, to).strip();
        }
    }

    void find(ArticleText article, RunText run, Consumer<Definition> found) {
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(run.match().text());
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    trim(article, run, matcher.start(group), matcher.end(group), found);
                }
            }
        }
    }

    private void trim(ArticleText article, RunText run, int from, int to, Consumer<Definition> found) {
        String text = run.match().text();
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        String name = text.substring(start, end);
        boolean whole =
                from == 0 || !MatchText.isLatin(text.charAt(start)) || !MatchText.isLatin(text.charAt(start - 1));
        if (name.length() >= 2
                && whole
                && cutter.isClean(name)
                && !generic.contains(name)
                && !PRODUCT_NUMBER.matcher(name).matches()) {
            found.accept(new Definition(article, run, start, end));
        }
    }
}
