package io.github.leishu.ingest.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameWordsTest {
    @ParameterizedTest
    @CsvSource({
        "post-authorName,AUTHOR_NAME",
        "entryAuthor,AUTHOR_NAME",
        "authors,AUTHOR",
        "author-bio,",
        "authority,",
        "bylineWrap,BYLINE",
        "by-line,BYLINE",
        "user name,ACCOUNT",
        "postDate,PUBLISHED",
        "datePublished,PUBLISHED",
        "xx-datepublished,PUBLISHED",
        "someveryveryverylongdate,DATE",
        "date updated,MODIFIED",
        "x1time2,DATE"
    })
    void readsWhatAnElementHolds(String names, String mark) {
        assertEquals(
                mark == null ? "" : mark,
                NameWords.of(names).mark().map(Mark::name).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site-footer",
                "relatedPosts widget",
                "read-more posts",
                "recommendations",
                "side-bar",
                "subscribe"
            })
    void seesWhatStandsAside(String names) {
        assertEquals(true, NameWords.of(names).aside());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "container", "px-4 md:flex", "mandated", "读者", "a-b_c9", "sidebarx"})
    void isToldNothingByMostNames(String names) {
        assertSame(NameWords.NOTHING, NameWords.of(names));
    }
}
