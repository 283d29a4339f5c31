package io.github.leishu.library;

import java.util.List;
import java.util.Optional;

/** What one term is called: both scripts, English, abbreviation and everything else it goes by. */
public record Names(
        String hant, String hans, Optional<String> english, Optional<String> abbreviation, List<String> aliases) {
    public Names {
        aliases = List.copyOf(aliases);
    }
}
