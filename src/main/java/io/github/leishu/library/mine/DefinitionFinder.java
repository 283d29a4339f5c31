package io.github.leishu.library.mine;

import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.ArticleText.RunText;
import io.github.leishu.library.text.CharTrie;
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
    private static final List<Rule> RULES = List.of(
            Rule.of(START + OPEN + NAME + CLOSE + GLOSS + ",?(?:就|其实)?", "是一种 是一类 是一项 是一门 是指 指的是 ,是指 是由 是用", ""),
            Rule.of("", "所谓", "的?" + OPEN + NAME + CLOSE + GLOSS + "(?:,|是|就|指|[。;])"),
            Rule.of("", "称为 称作 称之为 叫做 叫作 称它们为 称其为 也就是", OPEN + NAME + CLOSE + GLOSS + "(?=[,。;:!?)」]|$|和|与|的)"),
            Rule.of(
                    NAME + CLOSE + GLOSS + ",?",
                    "又称 又叫 又名 也称 也叫 也名 亦称 亦叫 亦名",
                    "(?:为|作)?" + OPEN + NAME + CLOSE + "(?=[,。;)(]|$)"),
            Rule.of("", "什么是 何谓 何为", OPEN + NAME + CLOSE + "(?:[?。,]|$)"));

    /** EDIT-101: what a firm numbers its products with. */
    private static final Pattern PRODUCT_NUMBER = Pattern.compile("[a-z]+[- ]?\\d{2,}[a-z]?");

    private final NameCutter cutter;
    private final Set<String> generic;
    /** The rules' words, each with the number of its rule. */
    private final CharTrie defining = new CharTrie();

    DefinitionFinder(NameCutter cutter, Words words) {
        this.cutter = cutter;
        this.generic = words.section("generic");
        for (int rule = 0; rule < RULES.size(); rule++) {
            for (String word : RULES.get(rule).words()) {
                defining.add(word, rule);
            }
        }
    }

    /**
     * The words that say a definition, and the pattern around them. Most texts hold none of the words and are spared the
     * pattern, which is dear.
     */
    private record Rule(List<String> words, Pattern pattern) {
        /** @param words parted by blanks */
        static Rule of(String before, String words, String after) {
            return new Rule(
                    List.of(words.split(" ")), Pattern.compile(before + "(?:" + words.replace(' ', '|') + ")" + after));
        }
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
        String text = run.match().text();
        boolean[] mayMatch = new boolean[RULES.size()];
        for (int at = 0; at < text.length(); at++) {
            int rule = defining.shortest(text, at);
            if (rule != CharTrie.NONE) {
                mayMatch[rule] = true;
            }
        }
        for (int rule = 0; rule < mayMatch.length; rule++) {
            if (mayMatch[rule]) {
                find(RULES.get(rule).pattern().matcher(text), article, run, found);
            }
        }
    }

    private void find(Matcher matcher, ArticleText article, RunText run, Consumer<Definition> found) {
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                trim(article, run, matcher.start(group), matcher.end(group), found);
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
