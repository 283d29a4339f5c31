package io.github.leishu.library.mine;

import io.github.leishu.library.text.Lexicon;
import io.github.leishu.library.text.Words;
import java.util.Set;

/** Cuts what can't belong to a name off the left of a text that ends with one, by word lists. */
final class NameCutter {
    private static final int LONGEST_WORD = 8;

    private final Set<String> stops;
    private final Set<String> particles;
    private final Set<String> leads;
    private final Set<String> guarded;
    private final Lexicon lexicon;

    NameCutter(Words words, Lexicon lexicon) {
        this.stops = words.section("stop");
        this.particles = words.section("particle");
        this.leads = words.section("lead");
        this.guarded = words.section("protected");
        this.lexicon = lexicon;
    }

    /** Where the name may begin: behind the last stop word, then behind all lead words. */
    int cut(String context) {
        int at = 0;
        int i = 0;
        while (i < context.length()) {
            int whole = longest(context, i, true);
            if (whole > 0) {
                i += whole;
                continue;
            }
            int stop = longestIn(stops, context, i, context.length());
            i += Math.max(1, stop);
            at = stop > 0 ? i : at;
        }
        return behindLeads(context, at);
    }

    /** Whether the text holds a stop word or begins with a lead word, and so is no name as a whole. */
    boolean isClean(String name) {
        return cut(name) == 0;
    }

    /** Whether a name that many contexts agree on may begin so: with no particle that only joins it to what is before. */
    boolean mayBegin(String name) {
        return !particles.contains(name.substring(0, 1)) || longest(name, 0, true) > 0;
    }

    private int behindLeads(String context, int from) {
        int at = from;
        while (at < context.length()) {
            int lead = longest(context, at, false) > 0 ? 0 : longestIn(leads, context, at, context.length() - 1);
            if (lead == 0) {
                return at;
            }
            at += lead;
        }
        return at;
    }

    /** Length of the longest word at {@code from} that may not be cut into. */
    private int longest(String context, int from, boolean lists) {
        for (int length = Math.min(LONGEST_WORD, context.length() - from); length >= 2; length--) {
            String word = context.substring(from, from + length);
            boolean known = guarded.contains(word) || lexicon.keyed(word).isPresent();
            if (known && !(lists && stops.contains(word))) {
                return length;
            }
        }
        return 0;
    }

    private static int longestIn(Set<String> words, String context, int from, int to) {
        for (int length = Math.min(4, to - from); length >= 1; length--) {
            if (words.contains(context.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }
}
