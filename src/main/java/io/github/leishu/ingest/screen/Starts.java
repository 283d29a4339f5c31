package io.github.leishu.ingest.screen;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a match may begin with.
 *
 * @param characters folded ones; empty if {@code any}
 * @param any whether it may be any character
 * @param empty whether the match may have none
 */
record Starts(Set<Character> characters, boolean any, boolean empty) {
    static final Starts ANY = new Starts(Set.of(), true, false);

    static Starts of(Collection<String> texts) {
        Set<Character> starts = new LinkedHashSet<>();
        boolean empty = false;
        for (String text : texts) {
            if (text.isEmpty()) {
                empty = true;
            } else {
                starts.add(text.charAt(0));
            }
        }
        return new Starts(starts, false, empty);
    }

    Starts then(Starts next) {
        return empty ? new Starts(union(next), any || next.any, next.empty) : this;
    }

    Starts optional() {
        return new Starts(characters, any, true);
    }

    private Set<Character> union(Starts other) {
        if (any || other.any) {
            return Set.of();
        }
        Set<Character> union = new LinkedHashSet<>(characters);
        union.addAll(other.characters);
        return union;
    }

    /** All the starts together. */
    static Starts union(List<Starts> each) {
        Set<Character> characters = new LinkedHashSet<>();
        boolean any = false;
        boolean empty = false;
        for (Starts next : each) {
            characters.addAll(next.characters);
            any |= next.any;
            empty |= next.empty;
        }
        return new Starts(any ? Set.of() : characters, any, empty);
    }
}
