package io.github.leishu.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one term is called: both scripts, English, abbreviation and everything else it goes by. */
public record Names(
        String hant, String hans, Optional<String> english, Optional<String> abbreviation, List<String> aliases) {
    public Names {
        aliases = List.copyOf(aliases);
    }

    /** Every name once, the main ones first. */
    public List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        all.add(hant);
        all.add(hans);
        english.ifPresent(all::add);
        abbreviation.ifPresent(all::add);
        all.addAll(aliases);
        return List.copyOf(all);
    }
}
