package io.github.leishu.ingest.restore;

import io.github.leishu.ingest.restore.Clues.Clue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Brings a page back into the HTML that its author wrote, as far as that can be told. Stateless and thread-safe. */
public final class Restoration {
    private static final int NESTED_LISTINGS = 3;

    private final Clues clues;

    /** Depths of the boxes of code around the element at hand, innermost first. */
    private final Deque<Integer> listings = new ArrayDeque<>();

    private Restoration(Clues clues) {
        this.clues = clues;
    }

    /**
     * Changes {@code page}, which is to be a copy: one walk, and what that found.
     *
     * @return the lists of notes that the text refers to, marked with {@link NoteAnchors#NOTES}
     */
    public static List<Element> restore(Document page) {
        Restoration restoration = new Restoration(Clues.in(page.body()));
        restoration.formulas(page);
        restoration.clues.elements().forEach(restoration::element);
        return NoteAnchors.restore(restoration.clues);
    }

    /** Formulas first: the others must not see what a script set instead of them. */
    private void formulas(Document page) {
        for (Clue clue : clues.elements()) {
            if (!clue.inFormula()) {
                formula(clue);
            }
        }
        if (!clues.formulaTexts().isEmpty()) {
            InlineTex tex = new InlineTex(page);
            clues.formulaTexts().forEach(tex::restore);
        }
    }

    private void formula(Clue clue) {
        switch (clue.element().normalName()) {
            case "script" -> Formulas.script(clue.element());
            case "img" -> Formulas.image(clue.element());
            case "math" -> Formulas.math(clue.element());
            default -> {
                if (clue.isFormula()) {
                    Formulas.typeset(clue.element(), clues.typeset());
                }
            }
        }
    }

    private void element(Clue clue) {
        Element element = clue.element();
        switch (element.normalName()) {
            case "noscript" -> LateImages.fallback(element, clues.textLength());
            case "amp-img" -> element.tagName("img");
            case "embed", "object" -> Players.frame(element);
            case "table" -> {
                if (!clues.isOuter(element)) {
                    CodeListings.table(element);
                }
            }
            default -> shaped(clue);
        }
        Folds.open(element);
    }

    private void shaped(Clue clue) {
        switch (clue.shape()) {
            case CAPTION -> Captions.caption(clue.element());
            case DROP_CAP -> DropCaps.join(clue.element());
            case LIVE -> LiveEntries.head(clue.element());
            case LISTING -> listing(clue);
            default -> {}
        }
    }

    /** Boxes of code within boxes of code are tried a few levels deep, or a hostile page takes quadratic time. */
    private void listing(Clue box) {
        while (!listings.isEmpty() && listings.peek() >= box.depth()) {
            listings.pop();
        }
        listings.push(box.depth());
        if (listings.size() <= NESTED_LISTINGS) {
            CodeListings.lines(box.element());
        }
    }
}
