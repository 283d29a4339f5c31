package io.github.leishu.ingest.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRolesTest {
    private static final WordRoles ROLES =
            WordRoles.of(Map.of(1, "author user", 2, "date time")).and(WordRoles.of(Map.of(4, "user body")));

    @ParameterizedTest
    @CsvSource({
        "message-userName, 5",
        "USER, 5",
        "post_date2, 2",
        "postBody dateTime, 6",
        "username, 0",
        "updated, 0",
        "'', 0",
        "作者author, 0",
        "x--author--, 1"
    })
    void findsTheRolesOfAllWords(String names, int roles) {
        assertEquals(roles, ROLES.in(names));
    }
}
