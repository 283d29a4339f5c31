package io.github.leishu.ingest.score;

import java.util.HashMap;
import java.util.Map;

/**
 * What a tag means to the scorer, looked up once for each element instead of comparing names again and again. Immutable.
 *
 * @param place bits of what the tag says about the place of what it holds
 * @param number of the kind of element, a feature
 * @param level of a heading, 0 for others
 * @param traits bits of the constants below
 */
record Kind(int place, int number, int level, int traits) {
    /** Shows no text, or none that could be told from a label. */
    static final int SKIPPED = 1;

    /** Holds no text that could be read, but belongs to an article nevertheless. */
    static final int MEDIUM = 2;

    /** A box of its own, though jsoup does not call it a block. */
    static final int BOX = 4;

    static final int BREAK = 8;
    static final int LINK = 16;
    static final int NOSCRIPT = 32;

    /** A figure, code or a quote. */
    static final int PART = 64;

    /** Repeated in every text, hence no item of a list. */
    static final int NO_ITEM = 128;

    /** The page's main part. */
    static final int MAIN = 256;

    /** What is not simply entered. */
    static final int SPECIAL = SKIPPED | MEDIUM | BREAK | NOSCRIPT;

    /** What texts are mostly made of. */
    static final int TEXT_BOX = 512;

    private static final Kind OTHER = new Kind(0, 0, 0, 0);
    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        addTraits();
        addPlaces();
        addNumbers();
        for (int level = 1; level <= 6; level++) {
            add("h" + level, new Kind(0, 13, level, NO_ITEM));
        }
    }

    static Kind of(String tag) {
        return KINDS.getOrDefault(tag, OTHER);
    }

    boolean is(int trait) {
        return (traits & trait) != 0;
    }

    private static void addTraits() {
        trait(
                SKIPPED,
                "script style template svg canvas object embed applet link meta base title map area dialog frame frameset"
                        + " noframes input select textarea datalist option optgroup progress meter output");
        trait(MEDIUM, "iframe audio video math");
        trait(BOX, "td th tr button label summary caption");
        trait(BREAK, "br");
        trait(LINK, "a");
        trait(NOSCRIPT, "noscript");
        trait(PART, "figure pre blockquote");
        trait(NO_ITEM, "p tr hr");
        trait(MAIN, "article main");
        trait(TEXT_BOX, "p li div");
    }

    private static void addPlaces() {
        place(0, "article");
        place(1, "main");
        place(2, "nav");
        place(3, "aside");
        place(4, "header");
        place(5, "footer");
        place(6, "form button label");
        place(7, "ul ol dl menu");
        place(8, "table");
        place(11, "blockquote");
        place(12, "pre code");
        place(13, "figure figcaption");
        place(14, "section");
        place(15, "details summary");
        place(18, "noscript");
    }

    private static void addNumbers() {
        number(1, "p");
        number(2, "li");
        number(3, "td");
        number(4, "th");
        number(5, "dt dd");
        number(6, "div");
        number(7, "section article main");
        number(8, "blockquote");
        number(9, "pre");
        number(10, "figcaption caption");
        number(11, "button");
        number(12, "label");
        number(14, "header footer nav aside");
        number(15, "body");
        number(16, "summary");
    }

    private static void trait(int trait, String tags) {
        add(tags, new Kind(0, 0, 0, trait));
    }

    private static void place(int bit, String tags) {
        add(tags, new Kind(1 << bit, 0, 0, 0));
    }

    private static void number(int number, String tags) {
        add(tags, new Kind(0, number, 0, 0));
    }

    private static void add(String tags, Kind kind) {
        for (String tag : tags.split(" ")) {
            KINDS.merge(tag, kind, Kind::and);
        }
    }

    private Kind and(Kind other) {
        return new Kind(place | other.place, number | other.number, level | other.level, traits | other.traits);
    }
}
