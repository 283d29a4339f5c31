package io.github.leishu.ingest.text;

import io.github.leishu.ingest.screen.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wording that tells what a line is: regular expressions written for {@link Line#key} (lower case, half width), most
 * often read from a resource: one a line, {@code #} for comments. Only those that a screen lets through are tried.
 * Immutable.
 */
public final class Cues {
    /** Expressions that one screen can tell apart. */
    private static final int MOST = 64;

    private final List<Pattern> patterns;
    private final Screen screen;

    private Cues(List<String> expressions) {
        this.patterns = expressions.stream()
                .map(cue -> Pattern.compile(cue, Pattern.CASE_INSENSITIVE))
                .toList();
        this.screen = new Screen(expressions);
    }

    /** The cues in {@code name} beside {@code owner}; a missing or broken resource is a bug. */
    public static Cues load(Class<?> owner, String name) {
        return of(expressions(owner, name));
    }

    public static Cues of(String... expressions) {
        return of(List.of(expressions));
    }

    private static Cues of(List<String> expressions) {
        int size = (expressions.size() + MOST - 1) / MOST;
        List<String> joined = new ArrayList<>();
        for (int from = 0; from < expressions.size(); from += size) {
            joined.add(String.join("|", expressions.subList(from, Math.min(from + size, expressions.size()))));
        }
        return new Cues(joined);
    }

    /** The lines of a resource that are neither empty nor comments. */
    static List<String> expressions(Class<?> owner, String name) {
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
        return line.isText() && coversBlock(line);
    }

    /** Whether a cue covers the whole line, whatever kind of block it is. */
    public boolean coversBlock(Line line) {
        long candidates = screen.beginning(line.folded());
        return candidates != 0 && covers(candidates, line.key());
    }

    /** Whether a cue covers the whole text. */
    public boolean covers(String key) {
        return covers(screen.beginning(key), key);
    }

    private boolean covers(long candidates, String key) {
        for (long left = candidates; left != 0; left &= left - 1) {
            if (first(left).matcher(key).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue occurs somewhere in the line, whatever kind of block it is. */
    public boolean occursIn(Line line) {
        long candidates = screen.within(line.folded());
        return candidates != 0 && occursIn(candidates, line.key());
    }

    /** Whether a cue occurs somewhere in the text. */
    public boolean occursIn(String key) {
        return occursIn(screen.within(key), key);
    }

    private boolean occursIn(long candidates, String key) {
        for (long left = candidates; left != 0; left &= left - 1) {
            if (first(left).matcher(key).find()) {
                return true;
            }
        }
        return false;
    }

    private Pattern first(long candidates) {
        return patterns.get(Long.numberOfTrailingZeros(candidates));
    }

    /**
     * What the cues capture in their first groups, in the case of the text: the first cue's from all lines, then the
     * second's, each once.
     */
    public Set<String> captures(List<Line> lines) {
        long[] candidates = new long[lines.size()];
        long any = 0;
        for (int i = 0; i < candidates.length; i++) {
            candidates[i] = screen.within(lines.get(i).folded());
            any |= candidates[i];
        }
        Set<String> captured = new LinkedHashSet<>();
        for (long left = any; left != 0; left &= left - 1) {
            long cue = left & -left;
            for (int i = 0; i < candidates.length; i++) {
                if ((candidates[i] & cue) != 0) {
                    capture(first(left), lines.get(i).plain()).ifPresent(captured::add);
                }
            }
        }
        return captured;
    }

    private static Optional<String> capture(Pattern cue, String text) {
        Matcher matcher = cue.matcher(text);
        return matcher.find() ? Optional.ofNullable(matcher.group(1)).map(String::strip) : Optional.empty();
    }
}
