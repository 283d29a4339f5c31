package io.github.leishu.article;

import io.github.leishu.lang.Script;
import java.util.List;

/** A piece of running text. Adjacent {@link Text}s are merged by whoever builds a list of inlines. */
public sealed interface Inline {

    /** Plain text without line breaks; never markup. */
    record Text(String text) implements Inline {}

    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    record Strike(List<Inline> content) implements Inline {
        public Strike {
            content = List.copyOf(content);
        }
    }

    record Superscript(List<Inline> content) implements Inline {
        public Superscript {
            content = List.copyOf(content);
        }
    }

    record Subscript(List<Inline> content) implements Inline {
        public Subscript {
            content = List.copyOf(content);
        }
    }

    record Code(String text) implements Inline {}

    /** A formula in the language of TeX, {@code $…$}; on one line. */
    record Formula(String tex) implements Inline {}

    /**
     * {@code -{zh-hant:甲;zh-hans:乙}-}: what a reader of each script is shown, as in MediaWiki. The text itself has the
     * one that is written first; neither side is blank.
     */
    record Variant(String hant, String hans, Script first) implements Inline {
        public String in(Script script) {
            return script == Script.HANT ? hant : hans;
        }
    }

    /** {@code -{nolink:詞}-}: text like any other, but never made a link to a term. */
    record Unlinked(String text) implements Inline {}

    /** A link as written; {@code target} is a URL, a relative path or {@code #anchor}, not yet resolved or trusted. */
    record Link(List<Inline> content, String target) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /** {@code [[target#anchor|label]]}; the label is empty when none was written. */
    record WikiLink(String target, String label) implements Inline {}

    record Image(String alt, String target) implements Inline {}

    /** Base text with its reading, e.g. 漢 with ㄏㄢˋ. */
    record Ruby(String base, String annotation) implements Inline {}

    /** A reference to the {@link Block.Footnote} with that label. */
    record FootnoteRef(String label) implements Inline {}

    /** A hard line break inside a block. */
    record LineBreak() implements Inline {}
}
