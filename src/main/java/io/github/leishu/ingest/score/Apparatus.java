package io.github.leishu.ingest.score;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a paper, an official document or a thread has beside its text: the abstract or the table that identifies it above,
 * the numbered sources behind, the floors of posts. All are set off from the text and look like none, but their labels
 * tell.
 */
final class Apparatus {
    private static final Pattern ABSTRACT = Pattern.compile(
            "[【\\[]?(?:摘\\s*要|内容提要|內容提要|提\\s*要|要旨|概要|abstract)[】\\]]?\\s*[:：].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SOURCES = Pattern.compile(
            "[【\\[]?(?:主要)?(?:[参參]考(?:文[献獻]|[资資]料|[书書]目)|引用文[献獻]|references|bibliography|works cited|literature cited)[】\\]]?\\s*[:：]?",
            Pattern.CASE_INSENSITIVE);

    /** What a label of sources begins with, to pass over most blocks. */
    private static final String SOURCES_BEGIN = "【[主参參引rRbBwWlL";

    /** Fields by which Chinese authorities identify a document that they publish. */
    private static final Pattern FIELD = Pattern.compile(
            "(索引号|主题分类|分类|主题词|发文机关|发布机构|发文字号|文号|成文日期|生成日期|发布日期|公开日期|标题|名称|有效性|公文时效)[:：].*", Pattern.DOTALL);

    private static final int FIELDS = 4;

    /** Letters of the longest field or floor. */
    private static final int LONGEST_FIELD = 240;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Blocks from one field to the next. */
    private static final int APART = 3;

    private static final Pattern FLOOR =
            Pattern.compile("(?:楼层|樓層)?\\s?[:：]?\\s?第\\s?\\d{1,5}\\s?[楼樓]\\s.*\\d{4}[-/.年]\\d.*", Pattern.DOTALL);

    private static final Pattern NUMBER =
            Pattern.compile("(?:[\\[［(（【]\\s*\\d{1,3}\\s*[\\]］)）】]|\\d{1,3}\\s?[.．、]).*", Pattern.DOTALL);

    /** Letters of the longest label, and of the longest number that stands apart from its source. */
    private static final int LABEL = 40;

    private static final int NUMBER_ALONE = 8;

    /** Words of the shortest abstract, and of the text that must stand before sources. */
    private static final int LEAST = 40;

    private static final int TEXT = 200;

    private final PageIndex page;
    private final boolean[] content;
    private final BitSet found = new BitSet();

    private Apparatus(PageIndex page, boolean[] content) {
        this.page = page;
        this.content = content;
    }

    /** Adds them to the blocks that are content, and tells which they are. */
    static BitSet keep(PageIndex page, boolean[] content) {
        Apparatus apparatus = new Apparatus(page, content);
        apparatus.keepFields();
        apparatus.keepFloors();
        int words = 0;
        for (int b = 0; b < content.length; b++) {
            BlockText block = page.block(b);
            if (content[b]) {
                words += block.words();
            } else if (words == 0 && block.words() >= LEAST && matches(ABSTRACT, block)) {
                apparatus.add(b, b + 1);
            }
            boolean label = words >= TEXT && block.length() <= LABEL && SOURCES_BEGIN.indexOf(block.first()) >= 0;
            if (label && matches(SOURCES, block)) {
                apparatus.keepSources(b);
            }
        }
        return apparatus.found;
    }

    private void add(int from, int to) {
        Arrays.fill(content, from, to, true);
        found.set(from, to);
    }

    private static boolean matches(Pattern pattern, BlockText block) {
        return pattern.matcher(block.head()).matches();
    }

    /** Most blocks of most pages are not, which saves reading them. */
    private static boolean isChineseLabel(BlockText block) {
        return block.wide() > 0 && block.length() <= LONGEST_FIELD;
    }

    /** The nearest table above the text; some pages have another one for printing. */
    private void keepFields() {
        int text = 0;
        while (text < content.length && !content[text]) {
            text++;
        }
        Set<String> fields = new HashSet<>();
        int first = text;
        int last = text;
        for (int b = text - 1; b >= 0 && (fields.isEmpty() || first - b <= APART); b--) {
            String field = isChineseLabel(page.block(b)) ? field(page.block(b)) : "";
            if (fields.contains(field)) {
                break;
            }
            if (!field.isEmpty()) {
                fields.add(field);
                last = fields.size() == 1 ? b : last;
                first = b;
            }
        }
        if (fields.size() >= FIELDS && text < content.length) {
            add(first, Math.min(last + 2, text));
        }
    }

    /** The name of the field that the block begins with, or nothing. */
    private static String field(BlockText block) {
        Matcher field = FIELD.matcher(BLANKS.matcher(block.head()).replaceAll(""));
        return field.matches() ? field.group(1) : "";
    }

    /** Where the posts of a thread begin; without them they could not be told apart. */
    private void keepFloors() {
        BitSet floors = new BitSet();
        for (int b = 0; b < content.length; b++) {
            if (isChineseLabel(page.block(b)) && matches(FLOOR, page.block(b))) {
                floors.set(b);
            }
        }
        if (floors.cardinality() > 1) {
            floors.stream().forEach(b -> add(b, b + 1));
        }
    }

    private void keepSources(int label) {
        int end = label + 1;
        int sources = 0;
        while (end < content.length) {
            boolean numbered = matches(NUMBER, page.block(end));
            boolean behindNumber = end > label + 1
                    && page.block(end - 1).length() <= NUMBER_ALONE
                    && matches(NUMBER, page.block(end - 1));
            if (!numbered && !behindNumber) {
                break;
            }
            sources += numbered ? 1 : 0;
            end++;
        }
        if (sources > 1) {
            add(label, end);
        }
    }
}
