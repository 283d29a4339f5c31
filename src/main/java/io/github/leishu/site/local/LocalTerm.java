package io.github.leishu.site.local;

import io.github.leishu.lang.ScriptConverter;
import io.github.leishu.library.Term;

/**
 * A term for readers of one script.
 *
 * @param definition plain text; from its curated file, or the sentence it was mined from; may be empty
 * @param language of the definition as shown
 * @param converter brings the written definition into the page's script
 */
public record LocalTerm(
        Term source, Route route, String name, String definition, String language, ScriptConverter converter) {
    public String id() {
        return source.id();
    }
}
