package io.github.leishu.ingest.score;

import org.jsoup.nodes.Document;

/**
 * The features of the blocks of one page, some 150 for each: its text, its place in the page, what stands around it, how
 * often the page repeats its look, what its names and words tell, and what the page as a whole is like.
 */
final class BlockFeatures {
    /** Bits of {@link ElementFacts#flags} that became features. */
    private static final int[] PLACES = {1, 2, 3, 5, 6, 7, 8, 9, 13, 14, 16, 17};

    private static final String[] PLACE_NAMES = new String[PLACES.length];

    static {
        for (int i = 0; i < PLACES.length; i++) {
            PLACE_NAMES[i] = "in" + PLACES[i];
        }
    }

    /** Steps up to a name that still speaks about a block. */
    private static final int BAD_REACH = 6;

    /** Words of the longest block that may repeat the title. */
    private static final int TITLE = 40;

    private final PageIndex page;
    private final ElementFacts facts;
    private final Survey survey;
    private final PageStatements says;
    private final Surroundings around;
    private final Repetition repetition;
    private final Wording wording;
    private final int n;
    private final double all;

    BlockFeatures(Document document, PageIndex page) {
        this.page = page;
        facts = new ElementFacts(page);
        survey = new Survey(page);
        says = new PageStatements(document, page.skipped());
        wording = new Wording(says.title(), page.text());
        n = page.blockCount();
        all = Math.max(1, survey.length(0, n));
        around = new Surroundings(page, facts, survey);
        repetition = new Repetition(page, facts, survey);
    }

    /** Whether the nearest name that says anything says that the block is no content. */
    boolean isDoubtful(int b) {
        int owner = page.owner(b);
        return facts.badSteps[owner] < Math.min(BAD_REACH, facts.goodSteps[owner]);
    }

    /** Whether a browser does not show the block. */
    boolean isHidden(int b) {
        return facts.is(page.owner(b), ElementFacts.Place.HIDDEN);
    }

    /** Whether the block is a statement for machines: a name, a date, an address. */
    boolean isData(int b) {
        return facts.is(page.owner(b), ElementFacts.Place.DATA);
    }

    /** Whether the block is part of something that the page repeats. */
    boolean isItem(int b) {
        return facts.item[page.owner(b)] >= 0;
    }

    boolean isQuote(int b) {
        return facts.is(page.owner(b), ElementFacts.Place.QUOTE);
    }

    /** Begins a row with what all blocks of the page have in common. */
    void begin(Row row) {
        row.add("page.", PAGE, pageWide());
        row.add("page.", PageStatements.FACTS, says.facts());
        around.begin(row);
        row.keep();
    }

    /** @param row as {@link #begin} left it, or with the features of another block of the page */
    void fill(int b, Row row) {
        row.clear();
        BlockText block = page.block(b);
        int owner = page.owner(b);
        text(b, block, row);
        place(b, owner, row);
        position(b, row);
        heading(b, row);
        around.fill(b, row);
        repetition.fill(b, row);
        row.add("cls.", NAME_FEATURES, facts.names, owner * ElementFacts.NAME_VALUES);
        wording.fill(block, row);
    }

    private static final String[] PAGE = {"length", "blocks", "links", "running", "prose", "headings"};

    private static final String[] NAME_FEATURES = {"own", "near", "steps", "min", "max", "sum"};

    private void text(int b, BlockText block, Row row) {
        int length = Math.max(1, block.length());
        row.log("length", length);
        row.add("links", block.linkLength() / (double) length);
        row.add("end", ending(block.end()));
        row.log("words", block.words());
        row.log("anchors", block.links());
        row.add("separators", Math.min(10, block.separators()));
        row.log("running", block.running());
        row.log("repeats", survey.repeats(b));
        row.add("titleOverlap", block.words() > TITLE ? 0 : wording.overlap(block));
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

    private void place(int b, int owner, Row row) {
        row.add("tag", page.kind(owner).number());
        row.add("level", survey.levels()[b]);
        for (int i = 0; i < PLACES.length; i++) {
            row.add(PLACE_NAMES[i], (facts.flags[owner] >> PLACES[i]) & 1);
        }
        row.add("depth", facts.depth[owner]);
        row.add("good", facts.goodSteps[owner]);
        row.add("bad", facts.badSteps[owner]);
        row.add("landmark", facts.landmarkSteps[owner]);
    }

    private void position(int b, Row row) {
        row.add("at", survey.length(0, b) / all);
        row.add("atBlock", (double) b / n);
        row.log("after", n - 1 - b);
        row.add("sinceH1", distance(survey.firstH1(), b));
        row.add("sinceFirst", distance(survey.firstProse(), b));
        row.add("untilLast", survey.lastProse() < 0 ? -200 : distance(b, survey.lastProse()));
    }

    private static int distance(int from, int to) {
        return from < 0 ? -200 : Math.max(-100, Math.min(300, to - from));
    }

    private void heading(int b, Row row) {
        int h = survey.heading(b);
        row.add("headLevel", h < 0 ? 0 : survey.levels()[h]);
        row.log("headDistance", h < 0 ? 999 : b - h);
        row.log("headLength", h < 0 ? 0 : page.block(h).length());
    }

    /** What is the same for all blocks. */
    private float[] pageWide() {
        return new float[] {
            Row.log(all),
            Row.log(n),
            (float) survey.linkDensity(0, n),
            (float) (survey.running(0, n) / all),
            Row.log(survey.prose(0, n)),
            Row.log(survey.headings(0, n))
        };
    }
}
