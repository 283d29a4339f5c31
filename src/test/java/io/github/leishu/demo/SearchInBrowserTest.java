package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The search as readers use it, in Chromium: on its page and in the dialog, from a disk and from a server. */
class SearchInBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Asks, presses every button for more, and returns the addresses of the articles. */
    private static final String ASK =
            """
            const [query, done] = arguments;
            const field = document.getElementById('lei-query');
            const results = document.getElementById('lei-results');
            const settled = async () => {
                const end = Date.now() + 20000;
                while (results.getAttribute('aria-busy') !== 'false' || results.querySelector('button:disabled')) {
                    if (Date.now() > end) { throw new Error('no answer to ' + query); }
                    await new Promise(next => setTimeout(next, 5));
                }
            };
            (async () => {
                field.value = query;
                results.setAttribute('aria-busy', 'true');
                field.dispatchEvent(new Event('compositionend'));
                await settled();
                const button = () => results.querySelector('[data-kind=articles] button:not([hidden])');
                while (button()) {
                    button().click();
                    await settled();
                }
                return [...results.querySelectorAll('[data-kind=articles] h3 a')].map(a => a.getAttribute('href'));
            })().then(done, error => done(['failed: ' + error]));
            """;

    private static RepositoryServer server;

    @BeforeAll
    static void serve() {
        server = new RepositoryServer(DemoSite.get().folder());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyQueryFindsExactlyTheArticlesThatHoldItFromADisk() {
        assertEquals("", differences(DemoSite.get().fileUrl("zh-hant/search/index.html")));
    }

    @Test
    void everyQueryFindsExactlyTheArticlesThatHoldItFromAServer() {
        assertEquals("", differences(server.url() + "zh-hans/search/"));
    }

    private static String differences(String page) {
        SearchQueries queries = new SearchQueries(DemoSite.get());
        List<String> differences = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            browser.driver().get(page);
            for (String query : SearchQueries.ALL) {
                TreeSet<String> found = articles(browser, query);
                TreeSet<String> expected = queries.holding(query);
                if (!found.equals(expected)) {
                    differences.add(query + ": " + found + " instead of " + expected);
                }
            }
            differences.addAll(browser.console());
        }
        return String.join("\n", differences);
    }

    /** The slugs of all articles that the page at hand finds; each but once. */
    @SuppressWarnings("unchecked")
    static TreeSet<String> articles(Browser browser, String query) {
        List<String> links = (List<String>) browser.driver().executeAsyncScript(ASK, query);
        TreeSet<String> found = new TreeSet<>();
        links.forEach(link -> found.add(link.replaceAll(".*/articles/|/index\\.html$", "")));
        assertEquals(links.size(), found.size(), () -> "found twice: " + links);
        return found;
    }

    @Test
    void theTermThatIsAskedForComesFirstWithItsDefinition() {
        try (Browser browser = Browser.open()) {
            browser.driver().get(server.url() + "zh-hans/search/?q=gene+editing");
            WebElement first = waitFor(browser, "#lei-results li");
            assertTrue(first.getAttribute("class").contains("lei-answer"), "the first hit is the answer");
            assertEquals("基因编辑", first.findElement(By.tagName("h3")).getText());
            assertTrue(first.findElement(By.className("lei-snippet")).getText().length() > 20, "its definition");
        }
    }

    @Test
    void wordsThatStandApartAreFoundApart() {
        try (Browser browser = Browser.open()) {
            browser.driver().get(server.url() + "zh-hant/search/?q=Cas9+RNA");
            waitFor(browser, "#lei-results [data-kind=apart] .lei-hit");
            assertFalse(
                    browser.driver()
                            .findElement(By.cssSelector("#lei-results [data-kind=articles]"))
                            .isDisplayed(),
                    "no article holds both side by side");
            assertEquals(
                    "Cas9",
                    browser.driver()
                            .findElement(By.cssSelector("#lei-results [data-kind=terms] h3"))
                            .getText());
        }
    }

    @Test
    void marksTheOtherRegionsWordForWhatWasAsked() {
        try (Browser browser = Browser.open()) {
            browser.driver().get(server.url() + "zh-hant/search/?q=软件");
            waitFor(browser, "#lei-results mark");
            browser.driver()
                    .findElements(By.cssSelector("#lei-results mark"))
                    .forEach(mark -> assertEquals("軟體", mark.getText()));
        }
    }

    @Test
    void offersNoMoreOfWhatIsNowhere() {
        try (Browser browser = Browser.open()) {
            for (String query : List.of("$&", "O'", "¤", "\\\"")) {
                browser.driver()
                        .get(server.url() + "zh-hant/search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
                new WebDriverWait(browser.driver(), PATIENCE)
                        .until(d -> d.findElements(By.cssSelector("#lei-results[aria-busy=false]"))
                                        .size()
                                == 1);
                assertEquals(
                        "沒有找到「" + query + "」。",
                        browser.driver().findElement(By.id("lei-status")).getText());
            }
        }
    }

    @Test
    void writesDatesAsTheOwnersWordsHaveThem() {
        try (Browser browser = Browser.open()) {
            browser.driver().get(server.url() + "zh-hant/search/?q=細胞");
            waitFor(browser, "#lei-results time");
            browser.driver()
                    .executeAsyncScript(
                            """
                            const done = arguments[0];
                            leishuIndex.open().then(words => done(words['zh-Hant'].date = '{2} {3} {0} ({1})'));
                            """);
            articles(browser, "基因");
            WebElement time = browser.driver().findElement(By.cssSelector("#lei-results time"));
            LocalDate date = LocalDate.parse(time.getAttribute("datetime"));
            assertEquals(date.format(DateTimeFormatter.ofPattern("d MMMM yyyy (M)", Locale.ENGLISH)), time.getText());
        }
    }

    @Test
    void whatIsFoundIsAccessible() {
        try (Browser browser = Browser.open()) {
            for (String scheme : List.of("light", "dark")) {
                browser.colourScheme(scheme);
                browser.driver().get(server.url() + "zh-hans/search/?q=CRISPR");
                waitFor(browser, ".lei-answer");
                assertEquals(List.of(), violations(browser));
                browser.driver().get(server.url() + "zh-hant/about/");
                browser.driver().findElement(By.className("lei-brand")).sendKeys("/");
                waitFor(browser, "dialog[open] input").sendKeys("RNA");
                waitFor(browser, "dialog .lei-hit");
                assertEquals(List.of(), violations(browser));
            }
        }
    }

    private static List<String> violations(Browser browser) {
        return new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }

    @Test
    void opensOnEveryPageByKeyAndIsLeftByKey() {
        try (Browser browser = Browser.open()) {
            browser.driver().get(DemoSite.get().fileUrl("zh-hant/topics/index.html"));
            assertTrue(
                    browser.requests().stream().noneMatch(url -> url.contains("search")),
                    "nothing of the search is loaded before it is wanted");
            WebElement brand = browser.driver().findElement(By.className("lei-brand"));
            brand.sendKeys(Keys.chord(Keys.CONTROL, "k"));
            WebElement field = waitFor(browser, "dialog[open] input");
            field.sendKeys("噬菌体");
            waitFor(browser, "dialog .lei-hit");
            assertTrue(
                    browser.driver()
                            .findElement(By.cssSelector("dialog [role=status]"))
                            .getText()
                            .matches(".*\\d.*"),
                    "says how much was found");
            field.sendKeys(Keys.ESCAPE);
            assertFalse(browser.driver().findElement(By.tagName("dialog")).isDisplayed(), "Escape closes it");
            brand.sendKeys("/");
            assertTrue(browser.driver().findElement(By.tagName("dialog")).isDisplayed(), "and / opens it again");
            field.sendKeys(Keys.ARROW_DOWN);
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            new WebDriverWait(browser.driver(), PATIENCE)
                    .until(d -> d.getCurrentUrl().contains("/zh-hant/glossary/"));
            assertEquals(List.of(), browser.console());
        }
    }

    private static WebElement waitFor(Browser browser, String selector) {
        return new WebDriverWait(browser.driver(), PATIENCE).until(d -> {
            WebElement element = d.findElement(By.cssSelector(selector));
            return element.isDisplayed() ? element : null;
        });
    }
}
