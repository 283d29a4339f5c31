package io.github.leishu.ingest.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text copied from printed pages, as PDF files are: page numbers and running heads go, sentences go on over the break of
 * a page, and words that a line's end has hyphenated are whole again.
 */
public final class PrintedPages {
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)[-–—·\\s]*(?:page|p\\.|第)?\\s?(\\d{1,4})\\s?(?:页|頁)?(?:\\s?(?:of|/|共)\\s?\\d{1,4}\\s?(?:页|頁)?)?[-–—·\\s]*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BROKEN = Pattern.compile("^.*?(\\p{L}{2,})[-\\u00AD\\u2010]$", Pattern.DOTALL);
    private static final Pattern REST = Pattern.compile("^(\\p{Ll}+)([\\p{Po}\\p{Pe}\\p{Pf}]*)(?:\\s+|$)");

    /** Pages of which the numbers must be there, and broken words, for the text to be a printed one. */
    private static final int FEWEST = 2;

    private static final int NUMBER_WIDEST = 24;
    private static final int HEAD_WIDEST = 100;
    private static final int NEAR = 2;

    /** A running head among the first lines is the title that it repeats. */
    private static final int TITLE = 4;

    private PrintedPages() {}

    /** The lines of the text; the same where it does not come from printed pages. */
    public static List<Line> flow(List<Line> lines) {
        return whole(withoutBreaks(lines));
    }

    private static List<Line> withoutBreaks(List<Line> lines) {
        Set<Integer> furniture = numbers(lines);
        if (furniture.size() < FEWEST) {
            return lines;
        }
        Set<String> heads = heads(lines, furniture);
        List<Line> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean removed = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean head = line.raw() && heads.contains(head(line)) && near(furniture, i);
            if (furniture.contains(i) || (head && (i >= TITLE || seen.contains(head(line))))) {
                removed = true;
                continue;
            }
            seen.add(head(line));
            boolean goesOn =
                    removed && !out.isEmpty() && out.get(out.size() - 1).open();
            out.add(goesOn ? line.withGap(0) : line);
            removed = false;
        }
        return out;
    }

    /** Lines of nothing but a number, where these grow by one from page to page. */
    private static Set<Integer> numbers(List<Line> lines) {
        Set<Integer> found = new HashSet<>();
        int last = -1;
        int lastIndex = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.raw() || line.width() > NUMBER_WIDEST) {
                continue;
            }
            Matcher number = NUMBER.matcher(line.plain());
            if (!number.matches()) {
                continue;
            }
            int value = Integer.parseInt(number.group(1));
            if (last >= 0 && value == last + 1 && i - lastIndex > NEAR) {
                found.add(lastIndex);
                found.add(i);
            }
            last = value;
            lastIndex = i;
        }
        return found;
    }

    /** Short lines beside page numbers that stand on two pages at least, numbers in them aside. */
    private static Set<String> heads(List<Line> lines, Set<Integer> numbers) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!numbers.contains(i) && near(numbers, i) && lines.get(i).width() <= HEAD_WIDEST) {
                counts.merge(head(lines.get(i)), 1, Integer::sum);
            }
        }
        Set<String> heads = new HashSet<>();
        counts.forEach((head, count) -> {
            if (count >= FEWEST) {
                heads.add(head);
            }
        });
        return heads;
    }

    private static String head(Line line) {
        return DIGITS.matcher(line.key()).replaceAll("#");
    }

    private static boolean near(Set<Integer> numbers, int index) {
        for (int i = index - NEAR; i <= index + NEAR; i++) {
            if (numbers.contains(i)) {
                return true;
            }
        }
        return false;
    }

    /** Puts the two parts of each hyphenated word on the first line, where there are several. */
    private static List<Line> whole(List<Line> lines) {
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            broken += breaks(lines.get(i), lines.get(i + 1)) ? 1 : 0;
        }
        if (broken < FEWEST) {
            return lines;
        }
        Set<String> compounds = compounds(lines);
        List<Line> out = new ArrayList<>(lines);
        for (int i = 0; i + 1 < out.size(); i++) {
            if (breaks(out.get(i), out.get(i + 1))) {
                join(out, i, compounds);
            }
        }
        out.removeIf(line -> line.raw() && line.text().isEmpty());
        return out;
    }

    private static Set<String> compounds(List<Line> lines) {
        Set<String> compounds = new HashSet<>();
        for (Line line : lines.subList(0, lines.size() - 1)) {
            for (String word : line.text().split("[^\\p{L}-]+")) {
                if (word.indexOf('-') > 0 && !word.endsWith("-")) {
                    compounds.add(word);
                }
            }
        }
        return compounds;
    }

    private static boolean breaks(Line line, Line next) {
        return line.raw()
                && next.raw()
                && next.gap() == 0
                && endsInHyphen(line.text())
                && BROKEN.matcher(line.text()).matches()
                && REST.matcher(next.text()).find();
    }

    private static boolean endsInHyphen(String text) {
        return !text.isEmpty() && "-\u00AD\u2010".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static void join(List<Line> lines, int index, Set<String> compounds) {
        String text = lines.get(index).text();
        String next = lines.get(index + 1).text();
        Matcher broken = BROKEN.matcher(text);
        Matcher rest = REST.matcher(next);
        if (broken.matches() && rest.find()) {
            boolean compound = compounds.contains(broken.group(1) + "-" + rest.group(1));
            String head = text.substring(0, text.length() - 1) + (compound ? "-" : "");
            lines.set(index, lines.get(index).withText(head + rest.group(1) + rest.group(2)));
            lines.set(index + 1, lines.get(index + 1).withText(next.substring(rest.end())));
        }
    }
}
