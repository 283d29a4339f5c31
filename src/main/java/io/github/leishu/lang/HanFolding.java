package io.github.leishu.lang;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Which Han characters count as the same in comparisons: those that a conversion between the scripts may exchange. So
 * both scripts of a text fold to the same, at the price of a few pairs that differ in meaning (着 and 著). Immutable.
 */
final class HanFolding {
    static final HanFolding INSTANCE = load();

    private final char[] bmp;
    private final Map<Integer, Integer> supplementary;

    private HanFolding(Map<Integer, Integer> representatives) {
        this.bmp = new char[0x10000];
        for (int c = 0; c < bmp.length; c++) {
            int to = representatives.getOrDefault(c, c);
            // Into a supplementary character nothing is folded: folding keeps one unit one unit here.
            bmp[c] = Character.isBmpCodePoint(to) ? (char) to : (char) c;
        }
        this.supplementary = Map.copyOf(representatives);
    }

    /** The character that stands for all that count as the same; the Simplified one as a rule. */
    int fold(int codePoint) {
        return codePoint < bmp.length ? bmp[codePoint] : supplementary.getOrDefault(codePoint, codePoint);
    }

    char fold(char c) {
        return bmp[c];
    }

    private static HanFolding load() {
        Classes classes = new Classes();
        OpenccDictionary.load("opencc/TSCharacters.txt").forEach(classes::simplified);
        for (String name : new String[] {
            "opencc/TSCharactersExt.txt",
            "opencc/TSPhrases.txt",
            "opencc/STCharacters.txt",
            "opencc/TWVariants.txt",
            "variants.txt"
        }) {
            OpenccDictionary.load(name).forEach(classes::same);
        }
        return new HanFolding(classes.representatives());
    }

    /** Union-find over code points. */
    private static final class Classes {
        private final Map<Integer, Integer> parents = new HashMap<>();
        /** How many characters have this one as their Simplified form. */
        private final Map<Integer, Integer> weights = new HashMap<>();

        void simplified(String key, String candidates) {
            same(key, candidates);
            weights.merge(candidates.codePointAt(0), 1, Integer::sum);
        }

        /** Takes the characters of both, place by place, for the same; of the candidates the first counts. */
        void same(String key, String candidates) {
            int[] from = key.codePoints().toArray();
            int[] to = OpenccDictionary.first(candidates).codePoints().toArray();
            for (int i = 0; i < Math.min(from.length, to.length); i++) {
                if (from[i] != to[i]) {
                    parents.put(root(from[i]), root(to[i]));
                }
            }
        }

        private int root(int codePoint) {
            int at = codePoint;
            while (true) {
                int parent = parents.getOrDefault(at, at);
                if (parent == at) {
                    return at;
                }
                at = parent;
            }
        }

        Map<Integer, Integer> representatives() {
            Comparator<Integer> best = Comparator.<Integer, Boolean>comparing(Character::isSupplementaryCodePoint)
                    .thenComparing(c -> -weights.getOrDefault(c, 0))
                    .thenComparing(Comparator.naturalOrder());
            Map<Integer, Integer> byRoot = new HashMap<>();
            for (int member : parents.keySet()) {
                int root = root(member);
                byRoot.merge(root, member, (a, b) -> best.compare(a, b) <= 0 ? a : b);
                byRoot.merge(root, root, (a, b) -> best.compare(a, b) <= 0 ? a : b);
            }
            Map<Integer, Integer> result = new HashMap<>();
            byRoot.forEach(result::put);
            for (int member : parents.keySet()) {
                result.put(member, byRoot.getOrDefault(root(member), member));
            }
            return result;
        }
    }
}
