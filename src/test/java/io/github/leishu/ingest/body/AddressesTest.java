package io.github.leishu.ingest.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org",
                "https://example.org/",
                "HTTP://Example.org/a",
                "https://example.org:443/a",
                "https://me@example.org/a",
                "https://example.org?q#f",
                "https://example.org/a//b/?q=/x#",
                "https://example.org/a/./b/../c",
                "https://example.org/a b",
                "https:///a",
                "/",
                "/a?b#c",
                "/../a",
                "//other.example/a",
                "//other.example",
                "//other.example:80/a?b#c",
                "//other.example/a/../b?c=//d",
                "//",
                "///a",
                "?q",
                "#f",
                "b.html",
                "b/c?q=../x/.y#/z",
                "b//c",
                "b?",
                "b#",
                "b/../c",
                "./b",
                "../b",
                "..b",
                "b:c",
                "b c",
                "mailto:me@example.org",
                "tel:1"
            })
    void resolvesAsJsoupDoes(String address) {
        for (String base : new String[] {
            "",
            "https://example.org",
            "https://example.org/x/y?z",
            "https://example.org/x/y/?z=/a/b#/c",
            "https://example.org//x/../y",
            "https://example.org?z/y",
            "https://example.org:8080/x",
            "file:///x",
            "no base"
        }) {
            Element link = new Element("a").attr("href", address);
            link.setBaseUri(base);
            assertEquals(link.absUrl("href"), Addresses.absolute(link, "href"), base + " and " + address);
        }
    }
}
