package io.github.leishu.ingest.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of publication that a script holds, for pages that write it only when their scripts run. */
public final class ScriptDate {
    /** Longer scripts are programs. */
    private static final int LONGEST = 50_000;

    /** Characters before and behind the quote that a name and its value take at most. */
    private static final int ASSIGNMENT = 40;

    private static final Pattern GIVEN = Pattern.compile(
            "(?:pub(?:lish(?:ed)?)?_?(?:time|date|at)|publish(?:ed)?_?on|create_?(?:d_?at|time)|date_?published|\\bct)[\"']?\\s{0,3}[:=]\\s{0,3}[\"']((?:19|20)\\d\\d[^\"']{4,24}|1\\d{9}(?:\\d{3})?)[\"']",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> HINTS = List.of("pub", "Pub", "PUB", "create", "Create", "ct =", "ct=");

    private ScriptDate() {}

    /** The first day that is given to a variable or member with a telling name. */
    public static Optional<LocalDate> in(String script) {
        return script.length() <= LONGEST ? value(script).flatMap(Dates::value) : Optional.empty();
    }

    /** Scripts are long: the pattern is only asked where a number is quoted behind a colon or equals sign. */
    private static Optional<String> value(String script) {
        char[] characters = script.toCharArray();
        for (int i = 1; i + 1 < characters.length; i++) {
            char c = characters[i];
            if ((c == '"' || c == '\'') && isAssigned(characters, i)) {
                return HINTS.stream().anyMatch(script::contains) ? value(script, characters, i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The first value whose quote stands at {@code from} or behind it. */
    private static Optional<String> value(String script, char[] characters, int from) {
        Matcher matcher = GIVEN.matcher(script).useTransparentBounds(true);
        for (int i = from; i + 1 < characters.length; i++) {
            char c = characters[i];
            if ((c == '"' || c == '\'') && isAssigned(characters, i)) {
                matcher.region(Math.max(0, i - ASSIGNMENT), Math.min(script.length(), i + ASSIGNMENT));
                if (matcher.find()) {
                    return Optional.of(matcher.group(1));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a number stands behind the quote, and an assignment before it. */
    private static boolean isAssigned(char[] script, int quote) {
        char next = script[quote + 1];
        if (next != '1' && next != '2') {
            return false;
        }
        int i = quote - 1;
        while (i > 0 && quote - i <= 3 && Character.isWhitespace(script[i])) {
            i--;
        }
        return script[i] == ':' || script[i] == '=';
    }
}
