package io.github.leishu.ingest.score.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Words and how much they speak for content (above 0) or against it (below 0): the logarithm of the odds that what
 * stands under the word is content, against the odds of any text. Made by {@code src/train/train.py}, one
 * {@code word<tab>value} a line. Words are asked for by their hashes, which readers of text make on their way; no string
 * is made of any. Immutable.
 */
public final class Lexicon {
    /** An odd number without a pattern, so that all letters of a word reach the upper bits. */
    private static final long NEXT = 0xD1342543DE82EF95L;

    private static final String FOLDER = "/io/github/leishu/ingest/score/";

    private final LongIndex words = new LongIndex();
    private float[] values = new float[4096];

    private Lexicon() {}

    public static Lexicon load(String resource) {
        return load(resource, List.of());
    }

    /** @param others words that are to have a number even if the resource says nothing about them */
    public static Lexicon load(String resource, List<String> others) {
        Lexicon lexicon = new Lexicon();
        try (InputStream stream =
                        Objects.requireNonNull(Lexicon.class.getResourceAsStream(FOLDER + resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                lexicon.put(line.substring(0, tab), Float.parseFloat(line.substring(tab + 1)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        others.forEach(word -> lexicon.words.add(hash(word)));
        lexicon.values = Arrays.copyOf(lexicon.values, lexicon.size());
        return lexicon;
    }

    private void put(String word, float value) {
        int i = words.add(hash(word));
        if (i == values.length) {
            values = Arrays.copyOf(values, 2 * i);
        }
        values[i] = value;
    }

    public static long hash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash(hash, word.charAt(i));
        }
        return hash;
    }

    /** The hash of a word that goes on with a letter; that of no word is 0. */
    public static long hash(long begun, char next) {
        return begun * NEXT + next;
    }

    /** How many words have a number, from 0. */
    public int size() {
        return words.size();
    }

    /** The number of a word, -1 if it has none. */
    public int find(long hash) {
        return words.find(hash);
    }

    public float value(int word) {
        return values[word];
    }
}
