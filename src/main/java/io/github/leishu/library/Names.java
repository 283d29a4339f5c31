package io.github.leishu.library;

import io.github.leishu.lang.Script;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one term is called: both scripts, English, abbreviation and everything else it goes by.
 *
 * @param bestKnown the name that the collection uses most, where that is not the Chinese one ({@code mRNA}); one of the
 *     others, repeated
 */
public record Names(
        String hant,
        String hans,
        Optional<String> english,
        Optional<String> abbreviation,
        List<String> aliases,
        Optional<String> bestKnown) {
    public Names {
        aliases = List.copyOf(aliases);
    }

    /** Best known by its Chinese name. */
    public Names(
            String hant, String hans, Optional<String> english, Optional<String> abbreviation, List<String> aliases) {
        this(hant, hans, english, abbreviation, aliases, Optional.empty());
    }

    /** The same names, one of which is the best known. */
    public Names bestKnownAs(String name) {
        return new Names(hant, hans, english, abbreviation, aliases, Optional.of(name));
    }

    /** The Chinese name, or the only one, in a script. */
    public String in(Script script) {
        return script == Script.HANT ? hant : hans;
    }

    /** What readers of a script are shown it as. */
    public String label(Script script) {
        return bestKnown.orElse(in(script));
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
