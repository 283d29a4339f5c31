package io.github.leishu.site.search;

/**
 * In which documents each gram occurs, and where there. Documents are added in the order of their numbers; afterwards the
 * entries are brought into the order of the grams. 10,000 articles have some 20 million entries.
 */
final class Postings {
    /** Bits of an entry below the document's number: how often the text has the gram, and whether the title has it. */
    private static final int COUNT = 3;

    private static final int IN_TITLE = 4;
    private static final int NUMBER_SHIFT = 3;

    private final GramTable grams = new GramTable();
    /** The index of each gram's latest entry. */
    private final Ints latest = new Ints();

    private final Ints entries = new Ints();
    /** The gram of each entry. */
    private final Ints owners = new Ints();

    /** Notes that the document has the folded text in its title or names. */
    void addTitle(int document, String folded) {
        Grams.forEach(folded, gram -> {
            int index = entry(gram, document);
            entries.set(index, entries.get(index) | IN_TITLE);
        });
    }

    /** Notes the document's folded text. */
    void addText(int document, String folded) {
        Grams.forEach(folded, gram -> {
            int index = entry(gram, document);
            int entry = entries.get(index);
            if ((entry & COUNT) < COUNT) {
                entries.set(index, entry + 1);
            }
        });
    }

    /** Notes another wording of a text that is there already: only what it has besides is new. */
    void addWording(int document, String folded) {
        Grams.forEach(folded, gram -> {
            int index = entry(gram, document);
            int entry = entries.get(index);
            if ((entry & COUNT) == 0) {
                entries.set(index, entry + 1);
            }
        });
    }

    /** The index of the gram's entry for the document, made if need be. */
    private int entry(long gram, int document) {
        int number = grams.number(gram);
        int last = number < latest.size() ? latest.get(number) : -1;
        if (last >= 0 && entries.get(last) >> NUMBER_SHIFT == document) {
            return last;
        }
        if (last < 0) {
            latest.add(entries.size());
        } else {
            latest.set(number, entries.size());
        }
        entries.add(document << NUMBER_SHIFT);
        owners.add(number);
        return entries.size() - 1;
    }

    /** Whether the character is in any document. */
    boolean has(int codePoint) {
        return grams.has(codePoint);
    }

    /** Is handed a gram, its documents as {@link Numbers} (what lies between two, and {@link #place}), and their count. */
    @FunctionalInterface
    interface Visitor {
        void gram(String gram, String documents, int count);
    }

    /** Every gram, sorted. */
    void forEach(Visitor visitor) {
        int[] ends = new int[grams.size() + 1];
        for (int i = 0; i < owners.size(); i++) {
            ends[owners.get(i) + 1]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        int[] byGram = byGram(ends.clone());
        for (long packed : grams.sorted()) {
            int number = grams.number(packed);
            int from = ends[number];
            int to = ends[number + 1];
            visitor.gram(Grams.text(packed), written(byGram, from, to), to - from);
        }
    }

    private int[] byGram(int[] next) {
        int[] byGram = new int[entries.size()];
        for (int i = 0; i < byGram.length; i++) {
            byGram[next[owners.get(i)]++] = entries.get(i);
        }
        return byGram;
    }

    private static String written(int[] entries, int from, int to) {
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (int i = from; i < to; i++) {
            int document = entries[i] >> NUMBER_SHIFT;
            Numbers.append(out, (document - next) << 2 | place(entries[i]));
            next = document + 1;
        }
        return out.toString();
    }

    /** 0 in the text once or twice, 1 more often, 2 in the title alone, 3 in both. */
    private static int place(int entry) {
        int count = entry & COUNT;
        if ((entry & IN_TITLE) != 0) {
            return count == 0 ? 2 : 3;
        }
        return count == COUNT ? 1 : 0;
    }
}
