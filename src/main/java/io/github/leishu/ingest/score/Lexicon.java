package io.github.leishu.ingest.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Words and how much they speak for content (above 0) or against it (below 0): the logarithm of the odds that what
 * stands under the word is content, against the odds of any text. Made by {@code src/train/train.py}, one
 * {@code word<tab>value} a line. Immutable.
 */
final class Lexicon {
    private final Map<String, Float> values = new HashMap<>();

    private Lexicon() {}

    static Lexicon load(String resource) {
        Lexicon lexicon = new Lexicon();
        try (InputStream stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                lexicon.values.put(line.substring(0, tab), Float.valueOf(line.substring(tab + 1)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return lexicon;
    }

    /** 0 for a word that says nothing. */
    float of(String word) {
        return values.getOrDefault(word, 0f);
    }
}
