package io.github.leishu.article.normal;

import io.github.leishu.article.Inline;
import io.github.leishu.article.Inline.Code;
import io.github.leishu.article.Inline.FootnoteRef;
import io.github.leishu.article.Inline.Formula;
import io.github.leishu.article.Inline.Image;
import io.github.leishu.article.Inline.Ruby;
import io.github.leishu.article.Inline.Text;
import io.github.leishu.article.Inline.Unlinked;
import io.github.leishu.article.Inline.Variant;
import io.github.leishu.article.Inline.WikiLink;
import java.util.List;
import java.util.Set;

/** The normal form of the inlines that hold no others. */
final class Leaves {
    private Leaves() {}

    /** Characters of the longest formula that is read back. */
    static final int LONGEST_FORMULA = 4_000;

    /** One inline, or none if nothing is left of it. */
    static List<Inline> normal(Inline inline, boolean insideLink, Set<String> footnotes) {
        if (inline instanceof Text text) {
            return text.text().isEmpty() ? List.of() : List.of(text);
        } else if (inline instanceof Code code) {
            String text = Labels.oneLine(code.text()).strip();
            // A "]:" in code would end a link's label where a line begins with it.
            if (insideLink && text.indexOf(']') >= 0) {
                return text(text);
            }
            return text.isEmpty() ? text(code.text().isEmpty() ? "" : " ") : List.of(new Code(text));
        } else if (inline instanceof Formula math) {
            return math(Tex.normal(math.tex()), insideLink);
        } else if (inline instanceof Variant variant) {
            return variant(variant);
        } else if (inline instanceof Unlinked unlinked) {
            return Variants.isWord(unlinked.text()) ? List.of(unlinked) : text(Labels.oneLine(unlinked.text()));
        } else if (inline instanceof Image image) {
            return List.of(new Image(Labels.oneLine(image.alt()).strip(), Targets.clean(image.target())));
        } else if (inline instanceof Ruby ruby) {
            return ruby(
                    Labels.oneLine(ruby.base()).strip(),
                    Labels.oneLine(ruby.annotation()).strip());
        } else if (inline instanceof WikiLink link) {
            return wiki(Labels.wiki(link.target()), Labels.wiki(link.label()), insideLink);
        } else if (inline instanceof FootnoteRef ref) {
            String label = Labels.clean(ref.label());
            boolean shown = !insideLink && footnotes.contains(label);
            return shown ? List.of(new FootnoteRef(label)) : text("[^" + Labels.oneLine(ref.label()) + "]");
        }
        return List.of(inline);
    }

    /** A bracket would end a link's label, as in code. */
    private static List<Inline> math(String tex, boolean insideLink) {
        if (tex.isEmpty() || tex.length() > LONGEST_FORMULA || (insideLink && tex.indexOf(']') >= 0)) {
            return text(tex);
        }
        return List.of(new Formula(tex));
    }

    private static List<Inline> variant(Variant variant) {
        boolean readBack = Variants.isWord(variant.hant()) && Variants.isWord(variant.hans());
        return readBack ? List.of(variant) : text(Labels.oneLine(variant.in(variant.first())));
    }

    private static List<Inline> text(String text) {
        return text.isEmpty() ? List.of() : List.of(new Text(text));
    }

    private static List<Inline> ruby(String base, String annotation) {
        return base.isEmpty() || annotation.isEmpty() ? text(base + annotation) : List.of(new Ruby(base, annotation));
    }

    private static List<Inline> wiki(String target, String label, boolean insideLink) {
        if (target.isEmpty() || insideLink) {
            return text(label.isEmpty() ? target : label);
        }
        return List.of(new WikiLink(target, label.equals(target) ? "" : label));
    }
}
