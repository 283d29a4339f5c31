package io.github.leishu.ingest.score;

import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * The features of the blocks of one page, some 150 for each: its text, its place in the page, what stands around it, how
 * often the page repeats its look, what its names and words tell, and what the page as a whole is like.
 */
final class BlockFeatures {
    /** Bits of {@link ElementFacts#flags} that became features. */
    private static final int[] PLACES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 14, 16, 17, 18};

    private static final String[] PLACE_NAMES = new String[PLACES.length];

    static {
        for (int i = 0; i < PLACES.length; i++) {
            PLACE_NAMES[i] = Integer.toString(PLACES[i]);
        }
    }

    /** Steps up to a name that still speaks about a block. */
    private static final int BAD_REACH = 6;

    /** Words of the longest block that may repeat the title. */
    private static final int TITLE = 40;

    private final PageIndex page;
    private final ElementFacts facts;
    private final Survey survey;
    private final Totals totals;
    private final PageStatements says;
    private final Surroundings around;
    private final TextWords words = new TextWords();
    private final int n;
    private final double all;

    BlockFeatures(Document document, PageIndex page) {
        this.page = page;
        facts = new ElementFacts(page);
        survey = new Survey(page, facts);
        totals = new Totals(page, survey.levels());
        says = new PageStatements(document);
        n = page.blockCount();
        all = Math.max(1, totals.length(0, n));
        around = new Surroundings(page, facts, survey, totals);
    }

    /** Whether the nearest name that says anything says that the block is no content. */
    boolean isDoubtful(int b) {
        int owner = page.owner(b);
        return facts.badSteps[owner] < Math.min(BAD_REACH, facts.goodSteps[owner]);
    }

    void fill(int b, Row row) {
        row.clear();
        BlockText block = page.block(b);
        int owner = page.owner(b);
        text(block, row);
        place(b, owner, row);
        position(b, row);
        heading(b, owner, row);
        around.fill(b, row);
        repetition(owner, row);
        for (int i = 0; i < 6; i++) {
            row.add("cls.", NAME_FEATURES[i], facts.names[owner][i]);
        }
        words.fill(block.head(), row);
        pageWide(row);
    }

    private static final String[] NAME_FEATURES = {"own", "near", "steps", "min", "max", "sum"};

    private void text(BlockText block, Row row) {
        double length = Math.max(1, block.length());
        row.log("", "length", length);
        row.add("links", block.linkLength() / length);
        row.add("stops", Math.min(20, block.stops()));
        row.add("end", ending(block.end()));
        row.log("", "words", block.words());
        row.log("", "anchors", block.links());
        row.add("wordLength", length / Math.max(1, block.words()));
        row.add("digits", block.digits() / length);
        row.add("capitals", block.capitals() / (double) Math.max(1, block.words()));
        row.add("separators", Math.min(10, block.separators()));
        row.add("strong", block.strongLength() / length);
        row.log("", "running", block.running());
        row.log("", "repeats", survey.repeats(block));
        row.add("titleOverlap", overlap(block));
        row.add("described", says.description().share(block.head()));
        row.add("witnessed", says.articleBody().share(block.head()));
    }

    /** How the last character ends a text: 5 as a sentence, down to 0 as a label. */
    static int ending(char c) {
        return switch (c) {
            case '。', '.' -> 5;
            case '！', '？', '!', '?' -> 4;
            case '：', ':' -> 3;
            case '”', '’', '"', '\'', '」', '』', ')', '）', ';', '；' -> 2;
            case '…' -> 1;
            default -> 0;
        };
    }

    private double overlap(BlockText block) {
        if (block.words() > TITLE || says.titleWords().isEmpty()) {
            return 0;
        }
        Set<String> own = PageStatements.words(block.head());
        long shared = own.stream().filter(says.titleWords()::contains).count();
        return (double) shared / Math.max(1, own.size());
    }

    private void place(int b, int owner, Row row) {
        row.add("tag", around.tag(owner));
        row.add("level", survey.levels()[b]);
        for (int i = 0; i < PLACES.length; i++) {
            row.add("in", PLACE_NAMES[i], (facts.flags[owner] >> PLACES[i]) & 1);
        }
        row.add("depth", facts.depth[owner]);
        row.add("good", facts.goodSteps[owner]);
        row.add("bad", facts.badSteps[owner]);
        row.add("landmark", facts.landmarkSteps[owner]);
    }

    private void position(int b, Row row) {
        row.add("at", totals.length(0, b) / all);
        row.add("atBlock", (double) b / n);
        row.log("", "before", b);
        row.log("", "after", n - 1 - b);
        row.add("sinceH1", distance(survey.firstH1(), b));
        row.add("sinceFirst", distance(survey.firstProse(), b));
        row.add("untilLast", survey.lastProse() < 0 ? -200 : distance(b, survey.lastProse()));
    }

    private static int distance(int from, int to) {
        return from < 0 ? -200 : Math.max(-100, Math.min(300, to - from));
    }

    private void heading(int b, int owner, Row row) {
        int h = survey.heading(b);
        row.add("headLevel", h < 0 ? 0 : survey.levels()[h]);
        row.log("", "headDistance", h < 0 ? 999 : b - h);
        row.log("", "headLength", h < 0 ? 0 : page.block(h).length());
        int parent = h < 0 ? -1 : page.parent(page.owner(h));
        row.add("headSameParent", parent >= 0 && page.holds(parent, owner) && owner >= parent ? 1 : 0);
    }

    private void repetition(int owner, Row row) {
        Survey.Look look = survey.look(facts.look[owner]);
        row.log("look.", "count", look.count());
        row.add("look.share", look.length() / all);
        row.log("look.", "mean", look.length() / (double) look.count());
        row.add("look.links", look.linkLength() / (double) Math.max(1, look.length()));
        row.add("look.stops", look.stops() / (double) look.count());
        item("item.", facts.item[owner], row);
        item("outer.", facts.outerItem[owner], row);
    }

    private void item(String group, int item, Row row) {
        int from = item < 0 ? 0 : page.from(item);
        int to = item < 0 ? 0 : page.to(item);
        int parent = item < 0 ? -1 : page.parent(item);
        row.log(group, "twins", item < 0 ? 0 : facts.twins[item]);
        row.log(group, "length", totals.length(from, to));
        row.add(group, "links", totals.linkDensity(from, to));
        row.add(group, "blocks", Math.min(50, to - from));
        row.add(group, "all", parent < 0 ? 0 : totals.length(page.from(parent), page.to(parent)) / all);
        row.add(group, "allLinks", parent < 0 ? 0 : totals.linkDensity(page.from(parent), page.to(parent)));
    }

    private void pageWide(Row row) {
        row.log("page.", "length", all);
        row.log("page.", "blocks", n);
        row.add("page.links", totals.linkDensity(0, n));
        row.add("page.running", totals.running(0, n) / all);
        row.log("page.", "prose", totals.prose(0, n));
        row.log("page.", "headings", totals.headings(0, n));
        says.fill(row);
    }
}
