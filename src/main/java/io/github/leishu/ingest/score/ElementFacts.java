package io.github.leishu.ingest.score;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What every element of a page is and stands in, handed down from parent to child in one pass over the index: landmarks,
 * names, the repeated item it belongs to, the ancestors at which its text joins others.
 */
final class ElementFacts {
    /** Steps to an ancestor that is not there. */
    private static final int FAR = 99;

    /** Siblings with the same look from which on they are items of something repeated. */
    private static final int REPEATED = 3;

    private static final Set<String> NO_ITEMS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "hr");

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

    /** The lexicon's values of names from the root down: own, nearest, steps to it, least, greatest, fading sum. */
    final float[][] names;

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
        names = new float[n][];
        looks();
        Names known = new Names();
        for (int e = 0; e < n; e++) {
            inherit(e);
            name(e, known.of(page.element(e)));
        }
    }

    private void looks() {
        int n = page.size();
        long[] own = new long[n];
        long[] among = new long[n];
        Map<Long, Integer> counts = new HashMap<>();
        for (int e = 0; e < n; e++) {
            Element element = page.element(e);
            own[e] = element.normalName().hashCode() * 31L + firstClass(element).hashCode();
            int p = page.parent(e);
            look[e] = own[e] * 1_000_003L + (p < 0 ? 0 : own[p] * 1009L);
            if (p >= 0 && page.parent(p) >= 0) {
                look[e] += own[page.parent(p)];
            }
            among[e] = p * 0x9E3779B97F4A7C15L + own[e];
            if (page.to(e) > page.from(e)) {
                counts.merge(among[e], 1, Integer::sum);
            }
        }
        for (int e = 0; e < n; e++) {
            twins[e] = counts.getOrDefault(among[e], 0);
        }
    }

    private static String firstClass(Element element) {
        String names = element.className();
        int blank = names.indexOf(' ');
        return blank < 0 ? names : names.substring(0, blank);
    }

    private void inherit(int e) {
        int p = page.parent(e);
        Element element = page.element(e);
        if (p < 0) {
            flags[e] = Place.of(element);
            up[e] = top[0][e] = top[1][e] = top[2][e] = item[e] = outerItem[e] = -1;
            landmarkSteps[e] = FAR;
            return;
        }
        flags[e] = flags[p] | Place.of(element);
        depth[e] = depth[p] + 1;
        boolean branches = page.from(p) != page.from(e) || page.to(p) != page.to(e);
        up[e] = branches ? p : up[p];
        boolean free = branches;
        for (int[] level : top) {
            level[e] = level[p] >= 0 || !free ? level[p] : e;
            free &= level[p] >= 0;
        }
        boolean repeated = twins[e] >= REPEATED
                && element.isBlock()
                && page.to(e) > page.from(e)
                && !NO_ITEMS.contains(element.normalName());
        item[e] = repeated ? e : item[p];
        outerItem[e] = outerItem[p] >= 0 || !repeated ? outerItem[p] : e;
        landmarkSteps[e] = Place.isMain(element) ? 0 : Math.min(FAR, landmarkSteps[p] + 1);
    }

    private void name(int e, Names.Name name) {
        int p = page.parent(e);
        goodSteps[e] = name.content() ? 0 : p < 0 ? FAR : Math.min(FAR, goodSteps[p] + 1);
        badSteps[e] = name.other() ? 0 : p < 0 ? FAR : Math.min(FAR, badSteps[p] + 1);
        float v = name.value();
        if (p < 0) {
            names[e] = new float[] {v, v, 0, Math.min(0, v), Math.max(0, v), v};
            return;
        }
        float[] outer = names[p];
        names[e] = new float[] {
            v,
            v == 0 ? outer[1] : v,
            v == 0 ? Math.min(20, outer[2] + 1) : 0,
            Math.min(outer[3], v),
            Math.max(outer[4], v),
            outer[5] * 0.8f + v
        };
    }

    boolean is(int element, int flag) {
        return (flags[element] & flag) != 0;
    }

    /** What an element's tag, role and style say about the place of what it holds. */
    static final class Place {
        static final int HIDDEN = 512;
        static final int NOSCRIPT = 1 << 18;

        private Place() {}

        static int of(Element element) {
            int own = tag(element.normalName());
            return element.attributesSize() == 0 ? own : own | attributes(element);
        }

        private static int tag(String tag) {
            return switch (tag) {
                case "article" -> 1;
                case "main" -> 2;
                case "nav" -> 4;
                case "aside" -> 8;
                case "header" -> 16;
                case "footer" -> 32;
                case "form", "button", "label" -> 64;
                case "ul", "ol", "dl", "menu" -> 128;
                case "table" -> 256;
                case "blockquote" -> 2048;
                case "pre", "code" -> 4096;
                case "figure", "figcaption" -> 8192;
                case "section" -> 1 << 14;
                case "details", "summary" -> 1 << 15;
                case "noscript" -> NOSCRIPT;
                default -> 0;
            };
        }

        private static int attributes(Element element) {
            int own =
                    switch (element.attr("role")) {
                        case "main" -> 2;
                        case "article" -> 1;
                        case "navigation", "menu", "menubar", "tablist", "toolbar" -> 4;
                        case "complementary" -> 8;
                        case "banner" -> 16;
                        case "contentinfo" -> 32;
                        case "search", "form" -> 64;
                        case "dialog", "alertdialog", "alert", "tooltip" -> 1 << 17;
                        default -> 0;
                    };
            String property = element.attr("itemprop");
            own |= property.equals("articleBody") || property.equals("text") ? 1 << 16 : 0;
            return isHidden(element) ? own | HIDDEN : own;
        }

        private static boolean isHidden(Element element) {
            if (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")
                    || element.attr("aria-hidden").equals("true")) {
                return true;
            }
            String style = element.attr("style");
            if (style.length() < 12) {
                return false;
            }
            String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
            return compact.contains("display:none") || compact.contains("visibility:hidden");
        }

        static boolean isMain(Element element) {
            return element.normalName().equals("article")
                    || element.normalName().equals("main")
                    || element.attr("role").equals("main");
        }
    }
}
