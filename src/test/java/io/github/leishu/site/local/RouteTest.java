package io.github.leishu.site.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    @ParameterizedTest
    @CsvSource({
        "index.html, zh-hant/index.html, zh-hant/index.html",
        "zh-hant/a/index.html, zh-hant/a/index.html, index.html",
        "zh-hant/a/index.html, zh-hant/b/c/index.html, ../b/c/index.html",
        "zh-hant/a/index.html, zh-hans/a/index.html, ../../zh-hans/a/index.html",
        "zh-hant/a/index.html, index.html, ../../index.html",
        "a/index.html, a/b/index.html, b/index.html",
        "a/a/index.html, a/index.html, ../index.html",
        "index.html, images/圖 1.png, images/%E5%9C%96%201.png",
        "index.html, a:b.html, ./a:b.html"
    })
    void leadsFromPageToPage(String from, String to, String href) {
        assertEquals(href, new Route(to).relativeTo(new Route(from)));
    }

    @Test
    void addressLeavesOutTheIndex() {
        assertEquals("", Route.folder().address());
        assertEquals("zh-hant/topics/", Route.folder("zh-hant", "topics").address());
        assertEquals("404.html", new Route("404.html").address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "../a", "a/./b", "a\\b"})
    void refusesPathsThatAreNotNormal(String path) {
        assertThrows(IllegalArgumentException.class, () -> new Route(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/old/path, old/path/index.html",
        "old/path/, old/path/index.html",
        "/a.html, a.html",
        "./x, x/index.html"
    })
    void readsPathsAsOwnersWriteThem(String written, String path) {
        assertEquals(Optional.of(new Route(path)), Route.ofPath(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "../x", "a/../../b", "javascript:x", "https://a/b", "a?b", "a#b", "a\\b"})
    void refusesPathsThatLeaveTheSite(String written) {
        assertEquals(Optional.empty(), Route.ofPath(written));
    }
}
