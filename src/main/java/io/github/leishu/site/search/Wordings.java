package io.github.leishu.site.search;

import io.github.leishu.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * One text in both scripts. Stored are the Traditional one and where the Simplified one is more than its characters
 * exchanged ({@code 軟體} and {@code 软件}): so the reader shows either and knows both, for little more than the price of one.
 */
record Wordings(String hant, String hans) {
    /** How far ahead two texts are compared to find where they meet again (UTF-16 units), and what counts as meeting. */
    private static final int REACH = 24;

    private static final int MEETING = 3;

    /** Blanks as a browser shows them; half of a surrogate pair is in no file. */
    static String plain(String text) {
        char[] out = new char[text.length()];
        int length = 0;
        for (int i = 0; i < out.length; i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                out[length++] = isHalf(text, i) ? '\uFFFD' : c;
            } else if (length > 0 && out[length - 1] != ' ') {
                out[length++] = ' ';
            }
        }
        return new String(out, 0, length > 0 && out[length - 1] == ' ' ? length - 1 : length);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == 0x7F || Character.isSpaceChar(c);
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    static Wordings of(String hant, String hans) {
        String plainHant = plain(hant);
        return new Wordings(plainHant, hans.equals(hant) ? plainHant : plain(hans));
    }

    /**
     * What turns {@code pairs.simplified(hant)} into {@code hans}: for each change how many units are kept before it, how
     * many are replaced, and by what. Linear in the length.
     */
    List<Json> changes(HanPairs pairs) {
        String from = pairs.simplified(hant);
        List<Json> changes = new ArrayList<>();
        int at = 0;
        int other = 0;
        int kept = 0;
        while (at < from.length() || other < hans.length()) {
            if (at < from.length() && other < hans.length() && from.charAt(at) == hans.charAt(other)) {
                at++;
                other++;
                continue;
            }
            int[] step = step(from, at, hans, other);
            changes.add(Json.Num.of(at - kept));
            changes.add(Json.Num.of(step[0]));
            changes.add(new Json.Str(hans.substring(other, other + step[1])));
            at += step[0];
            other += step[1];
            kept = at;
        }
        return changes;
    }

    /** How many units of either to pass so that they agree again; all that is left where they do not soon. */
    private static int[] step(String from, int at, String to, int other) {
        for (int sum = 1; sum <= REACH; sum++) {
            for (int skipped = (sum + 1) / 2, turn = 0; turn <= sum; turn++) {
                int a = skipped + (turn % 2 == 0 ? turn / 2 : -(turn + 1) / 2);
                if (a >= 0 && a <= sum && meet(from, at + a, to, other + sum - a)) {
                    return new int[] {a, sum - a};
                }
            }
        }
        return new int[] {from.length() - at, to.length() - other};
    }

    private static boolean meet(String from, int at, String to, int other) {
        if (at > from.length() || other > to.length()) {
            return false;
        }
        boolean bothEnd = from.length() - at == to.length() - other && from.length() - at < MEETING;
        return bothEnd
                ? from.regionMatches(at, to, other, from.length() - at)
                : from.length() - at >= MEETING && from.regionMatches(at, to, other, MEETING);
    }
}
