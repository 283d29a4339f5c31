package io.github.leishu.ingest.score;

import java.util.HashSet;
import java.util.Set;

/** What the first words of a block tell by the learned lexicon. Not thread-safe. */
final class TextWords {
    private static final Lexicon WORDS = Lexicon.load("text-words.tsv");
    private static final int MOST = 60;
    private static final int LONGEST = 20;
    private final Set<String> seen = new HashSet<>();
    private final StringBuilder word = new StringBuilder();
    private double sum;
    private double least;
    private double greatest;
    private int count;

    /** The mean, sum, least and greatest value of the different words that the lexicon knows, and how many these are. */
    void fill(String text, Row row) {
        seen.clear();
        sum = least = greatest = count = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            } else if (!word.isEmpty()) {
                end();
            }
        }
        row.add("txt.mean", sum / Math.max(1, count));
        row.add("txt.sum", sum);
        row.add("txt.min", least);
        row.add("txt.max", greatest);
        row.add("txt.n", count);
    }

    private void end() {
        if (word.length() <= LONGEST && seen.size() < MOST && word.charAt(0) < 0x2E80) {
            String each = word.toString();
            double value = seen.add(each) ? WORDS.of(each) : 0;
            sum += value;
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            count += value == 0 ? 0 : 1;
        }
        word.setLength(0);
    }
}
