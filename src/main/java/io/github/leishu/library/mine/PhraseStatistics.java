package io.github.leishu.library.mine;

import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.ArticleText.RunText;
import io.github.leishu.library.text.CharTrie;
import java.util.ArrayList;
import java.util.List;

/**
 * How often phrases occur in the collection and after how many different characters: accessor variety (Feng, Chen,
 * Deng, Zheng 2004), which tells {@code 質體} (free to follow anything) from {@code 來質體}. Only phrases that were
 * asked for are counted, in one pass.
 */
final class PhraseStatistics {
    private static final int BOUNDARY = 63;

    private final CharTrie phrases = new CharTrie();
    private final List<String> texts = new ArrayList<>();
    private int[] counts = {};
    private long[] before = {};

    /** Has a phrase (folded) counted by {@link #count}. */
    void watch(String phrase) {
        if (phrases.add(phrase, texts.size()) == texts.size()) {
            texts.add(phrase);
        }
    }

    void count(List<ArticleText> articles) {
        counts = new int[texts.size()];
        before = new long[texts.size()];
        for (ArticleText article : articles) {
            count(article.title().folded().text());
            for (RunText run : article.runs()) {
                count(run.match().text());
            }
        }
    }

    private void count(String text) {
        for (int from = 0; from < text.length(); from++) {
            int node = phrases.child(CharTrie.ROOT, text.charAt(from));
            for (int to = from + 1; node != CharTrie.NONE; to++) {
                int phrase = phrases.value(node);
                if (phrase != CharTrie.NONE) {
                    counts[phrase]++;
                    before[phrase] |= 1L << neighbour(text, from - 1);
                }
                node = to < text.length() ? phrases.child(node, text.charAt(to)) : CharTrie.NONE;
            }
        }
    }

    /** Neighbours hashed to 63 places; a boundary of the text or any mark counts as one place of its own. */
    private static int neighbour(String text, int at) {
        if (at < 0 || !Character.isLetterOrDigit(text.charAt(at))) {
            return BOUNDARY;
        }
        return (text.charAt(at) * 31 >>> 3 ^ text.charAt(at)) % BOUNDARY;
    }

    /** Occurrences in the collection, the place where the phrase was found included. */
    int frequency(String phrase) {
        int id = id(phrase);
        return id == CharTrie.NONE ? 0 : counts[id];
    }

    /** Different characters before it, at most 64. */
    int leftVariety(String phrase) {
        int id = id(phrase);
        return id == CharTrie.NONE ? 0 : Long.bitCount(before[id]);
    }

    private int id(String phrase) {
        int node = CharTrie.ROOT;
        for (int i = 0; i < phrase.length() && node != CharTrie.NONE; i++) {
            node = phrases.child(node, phrase.charAt(i));
        }
        return node == CharTrie.NONE ? CharTrie.NONE : phrases.value(node);
    }
}
