package io.github.leishu.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wording that tells what a line is, read from a resource: one regular expression a line, {@code #} for comments, written
 * for {@link Line#key} (lower case, half width). Immutable.
 */
public final class Cues {
    private final List<Pattern> each;
    private final Pattern any;

    private Cues(List<String> expressions) {
        this.each = expressions.stream()
                .map(cue -> Pattern.compile(cue, Pattern.CASE_INSENSITIVE))
                .toList();
        this.any = Pattern.compile("(?:" + String.join("|", expressions) + ")");
    }

    /** The cues in {@code name} beside {@code owner}; a missing or broken resource is a bug. */
    public static Cues load(Class<?> owner, String name) {
        return new Cues(expressions(owner, name));
    }

    /** Cues for lines made of nothing but the given words, numbers and separators. */
    public static Cues words(Class<?> owner, String name) {
        List<String> words = expressions(owner, name);
        return new Cues(List.of("[\\s|·・/,、>»\\-]*+(?:(?:" + String.join("|", words)
                + "|\\(?\\d[\\d.,]{0,9}[k万萬]?\\+?\\)?)(?![a-z])[\\s|·・/,、>»:\\-]*+)++"));
    }

    private static List<String> expressions(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name + " beside " + owner.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Whether a cue covers the whole line. */
    public boolean covers(Line line) {
        return line.isText() && any.matcher(line.key()).matches();
    }

    /** Whether a cue covers the whole line, whatever kind of block it is. */
    public boolean covers(String key) {
        return any.matcher(key).matches();
    }

    /** Whether a cue occurs somewhere in the text. */
    public boolean occursIn(String key) {
        return any.matcher(key).find();
    }

    /** How many cues there are. */
    public int size() {
        return each.size();
    }

    /** What the cue at {@code rank} (from 0) captures in its first group, if it occurs in {@code text}. */
    public Optional<String> capture(int rank, String text) {
        Matcher matcher = each.get(rank).matcher(text);
        return matcher.find() ? Optional.ofNullable(matcher.group(1)).map(String::strip) : Optional.empty();
    }
}
