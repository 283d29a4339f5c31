package io.github.leishu.library.copies;

import java.util.List;

/** Compares the code of two articles: two recipes may say the same of different programs. */
final class Code {
    private Code() {}

    /** Whether the pieces are the same one by one, blanks aside. */
    static boolean same(List<String> ours, List<String> theirs) {
        boolean same = ours.size() == theirs.size();
        for (int i = 0; same && i < ours.size(); i++) {
            same = same(ours.get(i), theirs.get(i));
        }
        return same;
    }

    private static boolean same(String ours, String theirs) {
        int mine = behindBlanks(ours, 0);
        int other = behindBlanks(theirs, 0);
        while (mine < ours.length() && other < theirs.length() && ours.charAt(mine) == theirs.charAt(other)) {
            mine = behindBlanks(ours, mine + 1);
            other = behindBlanks(theirs, other + 1);
        }
        return mine == ours.length() && other == theirs.length();
    }

    private static int behindBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
