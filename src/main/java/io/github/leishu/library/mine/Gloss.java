package io.github.leishu.library.mine;

import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.English;

/**
 * A name with its foreign name in brackets, as found: {@code …對抗外來質體(plasmid)}.
 *
 * @param from where the text that may belong to the Chinese name begins (in the run's match text)
 * @param to where the Chinese name ends; equal to {@code from} where there is none
 * @param exact whether the name is all of [from, to): it stands in quotation marks, or in the brackets itself
 * @param english empty when only an abbreviation is given
 * @param abbreviation may be empty
 */
record Gloss(
        ArticleText article,
        ArticleText.RunText run,
        int from,
        int to,
        boolean exact,
        String english,
        String abbreviation) {
    /** The text that holds the Chinese name at its end, folded. */
    String context() {
        return run.match().text().substring(from, to);
    }

    /** The Chinese name as written, when it begins {@code offset} units into the context. */
    String name(int offset) {
        return run.source(from + offset, to);
    }

    /** Equal for glosses that give the same foreign name. */
    String key() {
        return english.isEmpty() ? "=" + abbreviation : English.key(english);
    }
}
