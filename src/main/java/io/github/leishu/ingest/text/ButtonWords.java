package io.github.leishu.ingest.text;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells lines made of nothing but the words of buttons, numbers and separators. Immutable. */
public final class ButtonWords {
    /** Between them, and of what numbers and marks are made. */
    private static final String OTHERS = " \t\n\f\r\u000B|·・/,、>»:-().+0123456789k万萬";

    private final Pattern line;

    /** Runs of Latin letters in the words. */
    private final Set<String> runs;

    /** What else is in the words, and may stand between them. */
    private final BitSet characters = new BitSet();

    private ButtonWords(List<String> words) {
        this.line = Pattern.compile("[\\s|·・/,、>»\\-]*+(?:(?:" + String.join("|", words)
                + "|\\(?\\d[\\d.,]{0,9}[k万萬]?\\+?\\)?)(?![a-z])[\\s|·・/,、>»:\\-]*+)++");
        String all = String.join("|", words) + OTHERS;
        this.runs = Set.copyOf(List.of(all.split("[^a-z]+")));
        all.chars().forEach(characters::set);
    }

    /** The words in {@code name} beside {@code owner}: alternatives of expressions, in lower case. */
    public static ButtonWords load(Class<?> owner, String name) {
        return new ButtonWords(Cues.expressions(owner, name));
    }

    /** Whether it is a line of text, and nothing but such words. */
    public boolean cover(Line text) {
        return text.isText()
                && possible(text.simple() ? text.plain() : text.key())
                && line.matcher(text.key()).matches();
    }

    /** Whether all runs of letters and all other characters are of the words: quickly said of most lines. */
    private boolean possible(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                continue;
            }
            if (!characters.get(c)
                    || (start < i && !runs.contains(text.substring(start, i).toLowerCase(Locale.ROOT)))) {
                return false;
            }
            start = i + 1;
        }
        return true;
    }
}
