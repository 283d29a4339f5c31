package io.github.leishu.library.term;

import io.github.leishu.library.text.CharTrie;
import io.github.leishu.library.text.MatchText;
import io.github.leishu.library.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of concepts in text: leftmost-longest over a trie of folded names, so both scripts and widths match,
 * and blanks between Han and Latin do not count. {@code AI} is not found in {@code OpenAI}, {@code CRISPR} is in
 * {@code CRISPR技術}, 基因組 is not in 幾個新基因組合成新功能. Thread-safe once built.
 */
final class TermMatcher {
    /**
     * @param from in units of the match text
     * @param weak a short abbreviation, to be believed only beside another name of the concept
     */
    record Hit(int concept, int from, int to, boolean weak) {}

    /**
     * @param cased the exact letters a short abbreviation must have, {@code CAR} and not {@code car}; null = any
     * @param small written without capitals, as common nouns are
     */
    private record Name(int concept, @Nullable String cased, boolean weak, boolean small) {}

    private static final int LONGEST_CASED = 5;

    private final CharTrie trie = new CharTrie();
    private final List<Name> names = new ArrayList<>();
    private final CharTrie overlaps = new CharTrie();
    private final CharTrie bodies = new CharTrie();
    private final Set<String> everyday;

    TermMatcher(List<Concept> concepts, Words words) {
        words.section("overlap").forEach(word -> overlaps.add(word, 0));
        words.section("body").forEach(word -> bodies.add(word, 0));
        this.everyday = words.section("everyday");
        Set<String> ambiguous = ambiguousAbbreviations(concepts);
        for (int i = 0; i < concepts.size(); i++) {
            for (String name : concepts.get(i).names().all()) {
                add(i, name, concepts.get(i).weak().contains(name), ambiguous);
            }
        }
    }

    private void add(int concept, String name, boolean weak, Set<String> ambiguous) {
        String key = MatchText.key(name);
        if (key.length() < 2 || ambiguous.contains(key) || everyday.contains(key)) {
            return;
        }
        boolean capitals = name.length() <= LONGEST_CASED && name.equals(name.toUpperCase(Locale.ROOT));
        boolean cased = capitals && !ConceptDraft.isChinese(name);
        if (trie.add(key, names.size()) == names.size()) {
            names.add(new Name(
                    concept,
                    cased ? name : null,
                    weak,
                    !ConceptDraft.isChinese(name) && name.equals(name.toLowerCase(Locale.ROOT))));
        }
    }

    /** Abbreviations that two concepts go by mean neither of them, unless they are the main name of one. */
    private static Set<String> ambiguousAbbreviations(List<Concept> concepts) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Concept concept : concepts) {
            concept.names()
                    .abbreviation()
                    .map(MatchText::key)
                    .filter(key -> !seen.add(key))
                    .ifPresent(twice::add);
        }
        concepts.forEach(c -> twice.remove(MatchText.key(c.names().hant())));
        return twice;
    }

    /** @param source the text that {@code text} was made of */
    List<Hit> find(MatchText text, String source) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Hit hit = longest(text, source, at);
            if (hit == null) {
                at++;
            } else {
                hits.add(hit);
                at = hit.to();
            }
        }
        return hits;
    }

    private @Nullable Hit longest(MatchText match, String source, int from) {
        String text = match.text();
        int node = trie.child(CharTrie.ROOT, text.charAt(from));
        if (node == CharTrie.NONE || !beginsWord(text, from)) {
            return null;
        }
        Hit best = null;
        for (int to = from + 1; node != CharTrie.NONE; to++) {
            int name = trie.value(node);
            if (name != CharTrie.NONE) {
                int end = wordEnd(text, to);
                if (end > 0
                        && fits(names.get(name), match, source, from, to)
                        && !beginsProperName(match, source, end)
                        && !(names.get(name).small() && endsProperName(match, source, from))) {
                    best = namesBody(text, end) ? null : hit(names.get(name), from, end);
                }
            }
            node = to < text.length() ? trie.child(node, text.charAt(to)) : CharTrie.NONE;
        }
        return best;
    }

    private static Hit hit(Name name, int from, int end) {
        return new Hit(name.concept(), from, end, name.weak());
    }

    private static boolean beginsWord(String text, int from) {
        return from == 0 || !MatchText.isLatin(text.charAt(from)) || !MatchText.isLatin(text.charAt(from - 1));
    }

    /** Where the word that a name ends in ends: behind a plural s; 0 when the name stops inside of a word. */
    private static int wordEnd(String text, int to) {
        if (to == text.length() || !MatchText.isLatin(text.charAt(to - 1))) {
            return to;
        }
        char next = text.charAt(to);
        if (next == '-' && to + 1 < text.length() && Character.isDigit(text.charAt(to + 1))) {
            return 0;
        }
        if (!MatchText.isLatin(next)) {
            return to;
        }
        boolean plural = next == 's'
                && Character.isLetter(text.charAt(to - 1))
                && (to + 1 == text.length() || !MatchText.isLatin(text.charAt(to + 1)));
        return plural ? to + 1 : 0;
    }

    /** CRISPR of "CRISPR Therapeutics" is the firm's. */
    private static boolean beginsProperName(MatchText match, String source, int end) {
        String text = match.text();
        if (end + 2 >= text.length() || text.charAt(end) != ' ' || !MatchText.isLatin(text.charAt(end - 1))) {
            return false;
        }
        int to = end + 1;
        while (to < text.length() && Character.isLetter(text.charAt(to)) && MatchText.isLatin(text.charAt(to))) {
            to++;
        }
        boolean word = to - end > 3 && (to == text.length() || !MatchText.isLatin(text.charAt(to)));
        String next = word ? source.substring(match.start(end + 1), match.start(to)) : "";
        return word
                && Character.isUpperCase(next.charAt(0))
                && next.strip().chars().skip(1).allMatch(Character::isLowerCase);
    }

    /** Genomics of "ERS Genomics" is the firm's: a common noun with a capital, behind another capital. */
    private static boolean endsProperName(MatchText match, String source, int from) {
        String text = match.text();
        if (from < 2 || text.charAt(from - 1) != ' ' || !Character.isUpperCase(source.charAt(match.start(from)))) {
            return false;
        }
        int before = from - 1;
        while (before > 0 && MatchText.isLatin(text.charAt(before - 1))) {
            before--;
        }
        return Character.isUpperCase(source.charAt(match.start(before)));
    }

    /** 分子生物學 of 歐洲分子生物學實驗室 is the institute's. */
    private boolean namesBody(String text, int end) {
        return bodies.shortest(text, end) != CharTrie.NONE;
    }

    private boolean fits(Name name, MatchText match, String source, int from, int to) {
        if (name.cased() != null) {
            return source.substring(match.start(from), match.end(to, source)).equals(name.cased());
        }
        return !straddles(match.text(), from, to);
    }

    /**
     * Whether the name's last character rather begins the next word (基因組|合成: 組合 is a word, and 基因 a name), or,
     * for names of two characters, its first ends the word before (大量|子).
     */
    private boolean straddles(String text, int from, int to) {
        boolean right = to < text.length() && isWord(text, to - 1);
        boolean left = from > 0 && isWord(text, from - 1);
        if (to - from == 2) {
            return (right || left) && MatchText.isHan(text.charAt(from)) && MatchText.isHan(text.charAt(from + 1));
        }
        return right && trie.holds(text, from, to - 1) || left && trie.holds(text, from + 1, to);
    }

    private boolean isWord(String text, int from) {
        return overlaps.holds(text, from, from + 2);
    }
}
