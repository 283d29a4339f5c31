package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every page of the demo in Chromium: accessible in both colour schemes, no wider than a phone, quiet, self-contained. */
class EveryPageInBrowserTest {
    /** What 400 % of 1,280 leaves (WCAG 1.4.10), and the narrowest phones. */
    private static final int PHONE = 320;

    private static final int DESKTOP = 1440;
    private static final String AXE = axe();
    private static final String RUN_AXE =
            """
            const done = arguments[arguments.length - 1];
            const options = {reporter: 'no-passes', selectors: false, preload: false};
            if (arguments[0] === 'colours') {
                options.runOnly = {type: 'rule', values: ['color-contrast', 'link-in-text-block']};
            } else {
                options.rules = {'color-contrast': {enabled: false}};
            }
            axe.run(document, options).then(
                result => done(result.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.html + ': ' + n.failureSummary))),
                error => done(['axe failed: ' + error]));
            """;
    /**
     * The page's elements as far as a style sheet can tell them apart by themselves and what they stand in: hashes of
     * the names, classes and other attributes from the root down. No colour of ours depends on what stands beside.
     */
    private static final String LOOKS =
            """
            const own = ['href', 'id', 'for', 'name', 'value', 'datetime', 'title', 'src', 'alt', 'content', 'start',
                'aria-label', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
            const chains = new Map();
            const hash = (from, text) => {
                let a = from[0], b = from[1];
                for (let i = 0; i < text.length; i++) {
                    a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
                    b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
                }
                return [a ^ (b >>> 15), b ^ (a >>> 13)];
            };
            for (const e of document.querySelectorAll('html, body, body *')) {
                const attributes = [...e.attributes].filter(a => !own.includes(a.name)).map(a => a.name + '=' + a.value);
                const text = e.tagName + ' ' + attributes.sort().join(' ');
                chains.set(e, hash(chains.get(e.parentElement) || [1, 2], text));
            }
            return [...new Set([...chains.values()].map(chain => chain.join(' ')))];
            """;

    private static final String OVERFLOW =
            """
            const width = document.documentElement.clientWidth;
            return document.documentElement.scrollWidth <= width ? [] :
                [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > width + 0.5)
                    .map(e => e.tagName + '.' + e.className + ' reaches ' + e.getBoundingClientRect().right).slice(0, 3);
            """;

    @Test
    void isAccessibleQuietAndSelfContained() {
        Browser.assumeInstalled();
        // one browser a core: the pages share nothing
        int browsers = Math.min(4, Runtime.getRuntime().availableProcessors());
        List<String> pages = DemoSite.get().pages();
        try (RepositoryServer server = new RepositoryServer(DemoSite.get().folder())) {
            List<String> findings = IntStream.range(0, browsers)
                    .parallel()
                    .mapToObj(k -> inspect(server.url(), everyNth(pages, browsers, k)))
                    .flatMap(List::stream)
                    .sorted()
                    .toList();
            assertEquals("", String.join("\n", findings));
        }
    }

    private static List<String> everyNth(List<String> pages, int n, int k) {
        return IntStream.range(0, pages.size())
                .filter(i -> i % n == k)
                .mapToObj(pages::get)
                .toList();
    }

    private static List<String> inspect(String base, List<String> pages) {
        List<String> findings = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            browser.inEveryPage(AXE);
            browser.width(PHONE);
            browser.colourScheme("light");
            Set<String> looks = new HashSet<>();
            for (String page : pages) {
                inspect(browser, base, page, looks).forEach(finding -> findings.add(page + ": " + finding));
            }
        }
        return findings;
    }

    /**
     * Everything on a phone's width in the light scheme, contrast on a desktop's width in both.
     *
     * @param looks of the pages before: contrast is measured on each page that adds to them
     */
    @SuppressWarnings("unchecked")
    private static List<String> inspect(Browser browser, String base, String page, Set<String> looks) {
        List<String> findings = new ArrayList<>();
        browser.driver().get(base + page);
        findings.addAll((List<String>) browser.driver().executeScript(OVERFLOW));
        findings.addAll((List<String>) browser.driver().executeAsyncScript(RUN_AXE, "structure"));
        if (looks.addAll((List<String>) browser.driver().executeScript(LOOKS))) {
            browser.width(DESKTOP);
            findings.addAll((List<String>) browser.driver().executeAsyncScript(RUN_AXE, "colours"));
            browser.colourScheme("dark");
            findings.addAll((List<String>) browser.driver().executeAsyncScript(RUN_AXE, "colours"));
            browser.colourScheme("light");
            browser.width(PHONE);
        }
        browser.console().forEach(line -> findings.add("console: " + line));
        browser.requests().stream()
                .filter(url -> !url.startsWith(base) && url.startsWith("http"))
                .forEach(url -> findings.add("asked another site: " + url));
        return findings;
    }

    private static String axe() {
        try (InputStream in = com.deque.html.axecore.selenium.AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not in the axe-core jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
