package io.github.leishu.ingest.score;

import io.github.leishu.ingest.score.words.LongIndex;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What every element around a block is and stands in, handed down from parent to child in one pass over the index: landmarks,
 * names, the repeated item it belongs to, the ancestors at which its text joins others.
 */
final class ElementFacts {
    /** Steps to an ancestor that is not there. */
    private static final int FAR = 99;

    /** Siblings with the same look from which on they are items of something repeated. */
    private static final int REPEATED = 3;

    /** Values of names that each element has. */
    static final int NAME_VALUES = 6;

    final int[] flags;
    final int[] depth;

    /** The nearest ancestor that holds more blocks than the element does; -1 for the root. */
    final int[] up;

    /** The ancestors at which the way from the top to the element branches first, second and third; -1 if none. */
    final int[][] top;

    /** The innermost and the outermost repeated item around the element, -1 where there is none. */
    final int[] item;

    final int[] outerItem;

    /** How many siblings look like the element. */
    final int[] twins;

    /** How the element and its two nearest ancestors look. */
    final long[] look;

    /** Steps up to the nearest element that is named as content, as something else, or is the page's main part. */
    final int[] goodSteps;

    final int[] badSteps;
    final int[] landmarkSteps;

    /**
     * The lexicon's values of names from the root down, {@value #NAME_VALUES} for each element: own, nearest, steps to it,
     * least, greatest, fading sum.
     */
    final float[] names;

    private final PageIndex page;

    ElementFacts(PageIndex page) {
        this.page = page;
        int n = page.size();
        flags = new int[n];
        depth = new int[n];
        up = new int[n];
        top = new int[3][n];
        item = new int[n];
        outerItem = new int[n];
        twins = new int[n];
        look = new long[n];
        goodSteps = new int[n];
        badSteps = new int[n];
        landmarkSteps = new int[n];
        names = new float[n * NAME_VALUES];
        Names.Name[] own = looks();
        for (int e = 0; e < n; e++) {
            if (page.isOwning(e)) {
                inherit(e);
                name(e, own[e]);
            }
        }
    }

    /** Reads what elements say of themselves, and how they look; what their names say. */
    private Names.Name[] looks() {
        int n = page.size();
        Names known = new Names();
        Names.Name[] names = new Names.Name[n];
        long[] own = new long[n];
        int[] kin = new int[n];
        int[] counts = new int[n];
        LongIndex among = new LongIndex(n);
        for (int e = 0; e < n; e++) {
            if (!page.isOwning(e)) {
                continue;
            }
            Element element = page.element(e);
            int attributes = element.attributesSize();
            flags[e] = page.kind(e).place() | (attributes == 0 ? 0 : Place.of(element.attributes(), attributes));
            names[e] = attributes == 0 ? Names.NONE : known.of(element.attributes());
            own[e] = element.normalName().hashCode() * 31L + names[e].style();
            int p = page.parent(e);
            look[e] = own[e] * 1_000_003L + (p < 0 ? 0 : own[p] * 1009L);
            if (p >= 0 && page.parent(p) >= 0) {
                look[e] += own[page.parent(p)];
            }
            kin[e] = among.add(p * 0x9E3779B97F4A7C15L + own[e]);
            counts[kin[e]]++;
        }
        for (int e = 0; e < n; e++) {
            twins[e] = page.isOwning(e) ? counts[kin[e]] : 0;
        }
        return names;
    }

    private void inherit(int e) {
        int p = page.parent(e);
        int own = flags[e];
        boolean main = page.kind(e).is(Kind.MAIN) || (own & Place.MAIN) != 0;
        if (p < 0) {
            up[e] = top[0][e] = top[1][e] = top[2][e] = item[e] = outerItem[e] = -1;
            landmarkSteps[e] = FAR;
            return;
        }
        boolean text = (own & Place.TEXT) != 0;
        flags[e] = (text ? flags[p] & ~Place.DATA : flags[p]) | own;
        depth[e] = depth[p] + 1;
        boolean branches = page.from(p) != page.from(e) || page.to(p) != page.to(e);
        up[e] = branches ? p : up[p];
        boolean free = branches;
        for (int[] level : top) {
            level[e] = level[p] >= 0 || !free ? level[p] : e;
            free &= level[p] >= 0;
        }
        boolean repeated = twins[e] >= REPEATED
                && page.element(e).isBlock()
                && !page.kind(e).is(Kind.NO_ITEM);
        item[e] = repeated ? e : item[p];
        outerItem[e] = outerItem[p] >= 0 || !repeated ? outerItem[p] : e;
        landmarkSteps[e] = main ? 0 : Math.min(FAR, landmarkSteps[p] + 1);
    }

    private void name(int e, Names.Name name) {
        int p = page.parent(e);
        goodSteps[e] = name.content() ? 0 : p < 0 ? FAR : Math.min(FAR, goodSteps[p] + 1);
        badSteps[e] = name.other() ? 0 : p < 0 ? FAR : Math.min(FAR, badSteps[p] + 1);
        float v = name.value();
        int own = e * NAME_VALUES;
        int outer = p * NAME_VALUES;
        names[own] = v;
        names[own + 1] = v == 0 && p >= 0 ? names[outer + 1] : v;
        names[own + 2] = v == 0 && p >= 0 ? Math.min(20, names[outer + 2] + 1) : 0;
        names[own + 3] = Math.min(p < 0 ? 0 : names[outer + 3], v);
        names[own + 4] = Math.max(p < 0 ? 0 : names[outer + 4], v);
        names[own + 5] = (p < 0 ? 0 : names[outer + 5] * 0.8f) + v;
    }

    boolean is(int element, int place) {
        return (flags[element] & place) != 0;
    }

    /** What an element's role and style say about the place of what it holds. */
    static final class Place {
        static final int MAIN = 1 << 1;
        static final int HIDDEN = 1 << 9;
        static final int QUOTE = 1 << 11;

        /** Said to be an article's text. */
        static final int TEXT = 1 << 16;

        /** Statements for machines that no reader sees, but for the text that they may hold. */
        static final int DATA = 1 << 19;

        private Place() {}

        /** @param size of the attributes */
        static int of(Attributes attributes, int size) {
            if (size == 1 && (attributes.hasKey("class") || attributes.hasKey("href"))) {
                return 0;
            }
            int own =
                    switch (attributes.get("role")) {
                        case "main" -> MAIN;
                        case "article" -> 1;
                        case "navigation", "menu", "menubar", "tablist", "toolbar" -> 4;
                        case "complementary" -> 8;
                        case "banner" -> 16;
                        case "contentinfo" -> 32;
                        case "search", "form" -> 64;
                        case "dialog", "alertdialog", "alert", "tooltip" -> 1 << 17;
                        default -> 0;
                    };
            String property = attributes.get("itemprop");
            own |= property.equals("articleBody") || property.equals("text") ? TEXT : 0;
            if (!isHidden(attributes)) {
                return own;
            }
            return own | HIDDEN | (attributes.hasKey("itemscope") ? DATA : 0);
        }

        private static boolean isHidden(Attributes attributes) {
            if (attributes.hasKey("hidden") && !attributes.get("hidden").equals("until-found")
                    || attributes.get("aria-hidden").equals("true")) {
                return true;
            }
            String style = attributes.get("style");
            if (style.length() < 12) {
                return false;
            }
            String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
            return compact.contains("display:none") || compact.contains("visibility:hidden");
        }
    }
}
