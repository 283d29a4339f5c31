package io.github.leishu.ingest.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {
    private static final int TRIES = 20_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "by \\w+; nobody; false",
                "by \\w+; By Ada; true",
                "\\d{1,2}[:時]\\d{2}; at 7:45; true",
                "\\d{1,2}[:時]\\d{2}; at 7 45; false",
                "views?\\s?\\d+; views 12; true",
                "(?:來源|source)\\s?:; source : x; true",
                "(?:來源|source)\\s?:; a source; false",
                "[^。]{0,30}(app|客户端); get the app; true",
                "[^。]{0,30}(app|客户端); get the paper; false"
            })
    void letsThroughWhatHoldsANeededLiteral(String expression, String text, boolean through) {
        assertEquals(through ? 1 : 0, new Screen(List.of(expression)).within(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(related|more) (news|posts).*; More news today; true",
                "(related|more) (news|posts).*; Some more news; false",
                ".{0,9}copyright.*; the copyright; true",
                "(?:相關)?新聞; 新聞; true",
                "(?:相關)?新聞; 舊新聞; false"
            })
    void asksHowTheTextBegins(String expression, String text, boolean through) {
        assertEquals(through ? 1 : 0, new Screen(List.of(expression)).beginning(text));
    }

    @Test
    void tellsExpressionsApart() {
        Screen screen = new Screen(List.of("on \\d+", ".+", "by .{2,9}"));
        assertEquals(0b111, screen.within("by me on 3"));
        assertEquals(0b010, screen.within("nothing"));
    }

    @Test
    void triesEverythingOnAnEmptyText() {
        assertEquals(0b11, new Screen(List.of("a?", "b")).beginning(""));
    }

    @Test
    void refusesMoreThanItCanTellApart() {
        List<String> many = Collections.nCopies(65, "a");
        assertThrows(IllegalArgumentException.class, () -> new Screen(many));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a[bc]]", "\\Qa\\E", "(?<name>a)", "a)"})
    void refusesFormsThatItCannotRead(String expression) {
        assertThrows(IllegalArgumentException.class, () -> Syntax.shape(expression));
    }

    /** Whatever matches gets through: texts over the letters of expressions of many forms. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "ab+c",
                "(?:a|bc)?d",
                "[ab]{2,3}c",
                "a.?b",
                "(?=a)[abc]{2}d",
                "(?<!a)b(?!c)",
                "^a|b$",
                "(a|b)(c|d)*1",
                "\\d{1,2}[ -]?a",
                "[^a]b",
                "(?:a?b?)+c",
                "\\s*a\\s+b|cd{0,2}a",
                "a{3}|b{5}|(?:ab){2,}",
                "(?i)A(?:B|c)\\b",
                "([ab])c?\\1",
            })
    void neverHoldsBackAMatch(String expression) {
        Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        Screen screen = new Screen(List.of(expression));
        Random random = new Random(expression.hashCode());
        for (int i = 0; i < TRIES; i++) {
            String text = text(random);
            Matcher matcher = pattern.matcher(text);
            assertTrue(screen.within(text) != 0 || !matcher.find(), text);
            assertTrue(screen.beginning(text) != 0 || !matcher.lookingAt(), text);
        }
    }

    private static String text(Random random) {
        String letters = "aAbBcd12 -\t";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
