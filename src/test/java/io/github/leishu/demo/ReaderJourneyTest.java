package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.lang.FoldedText;
import io.github.leishu.library.Library;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a reader does, in Chromium, from a disk and from a server below {@code /repo/}. */
class ReaderJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static RepositoryServer server;

    /** Where the site lies. */
    enum Place {
        DISK(page -> DemoSite.get().fileUrl(page)),
        SERVER(page -> server.url() + page);

        private final Function<String, String> url;

        Place(Function<String, String> url) {
            this.url = url;
        }

        String url(String page) {
            return url.apply(page);
        }
    }

    @BeforeAll
    static void serve() {
        server = new RepositoryServer(DemoSite.get().folder());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The whole way of one visit; nothing is wider than the screen, and nothing complains. */
    @ParameterizedTest
    @CsvSource({"DISK, 360, light", "DISK, 1440, dark", "SERVER, 360, dark", "SERVER, 1440, light"})
    void arrivesSwitchesSearchesOpensACardFollowsItAndComesBack(Place place, int width, String scheme) {
        try (Browser browser = Browser.open()) {
            browser.screen(width, 740);
            browser.colourScheme(scheme);
            arrive(browser, place);
            searchField(browser).sendKeys("基因編輯", Keys.ENTER);
            waitFor(browser, "#lei-results a[href*='articles/']");
            String results = browser.driver().findElement(By.id("lei-results")).getText();
            assertTrue(results.contains("基因编辑"), "Traditional finds Simplified: " + results);
            seen(browser, "/zh-hans/search/");
            click(browser, "#lei-results a[href*='articles/']");
            seen(browser, "/zh-hans/articles/");
            openACardByKeyboard(browser);
            new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
            followsTheTermAndComesBack(browser);
            assertEquals(List.of(), browser.console());
        }
    }

    @ParameterizedTest
    @CsvSource({"DISK, 1440", "SERVER, 360"})
    void goesTheSameWayWithoutScripts(Place place, int width) {
        try (Browser browser = Browser.withoutScripts()) {
            browser.screen(width, 740);
            arrive(browser, place);
            click(browser, "header nav a[href*='search/']");
            seen(browser, "/zh-hans/search/");
            click(browser, ".lei-notice a[href*='articles/']");
            seen(browser, "/zh-hans/articles/index.html");
            click(browser, "main .lei-card-title a");
            assertTrue(
                    browser.driver().findElement(By.tagName("main")).getText().length() > 300);
            click(browser, termsOfTopics());
            followsTheTermAndComesBack(browser);
        }
    }

    /** Selects the links to terms that some topic is about. */
    private static String termsOfTopics() {
        return DemoSite.get().composition().library().orElseThrow().topics().stream()
                .flatMap(topic -> topic.terms().stream())
                .map(id -> "main a.term[href*='/glossary/" + id + "/']")
                .collect(Collectors.joining(", "));
    }

    /** By the root page into Traditional, and over to Simplified by the switch. */
    private static void arrive(Browser browser, Place place) {
        browser.driver().get(place.url("index.html"));
        click(browser, "main a[hreflang='zh-Hant']");
        seen(browser, "/zh-hant/");
        String traditional = heading(browser);
        click(browser, "header a[hreflang='zh-Hans']");
        seen(browser, "/zh-hans/");
        assertEquals(FoldedText.fold(traditional), FoldedText.fold(heading(browser)));
    }

    /** In the header, or on a phone on the page that its menu leads to. */
    private static WebElement searchField(Browser browser) {
        WebElement field = browser.driver().findElement(By.cssSelector("header input[type=search]"));
        if (field.isDisplayed()) {
            return field;
        }
        click(browser, "header nav a[href*='search/']");
        return waitFor(browser, "#lei-query");
    }

    /** Steps through the page with the tabulator key until a term has the focus; its card then says what it means. */
    private static void openACardByKeyboard(Browser browser) {
        int steps = 0;
        while (!browser.driver()
                .switchTo()
                .activeElement()
                .getAttribute("class")
                .contains("term")) {
            assertTrue(steps++ < 80, "no term within reach of the keyboard");
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
        }
        WebElement card = new WebDriverWait(browser.driver(), PATIENCE)
                .until(driver -> driver.findElements(By.id("lei-pop")).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
        assertFalse(card.getText().isBlank());
    }

    /** From a term's page to its topic, an article there and a related one; then back to the term. */
    private static void followsTheTermAndComesBack(Browser browser) {
        waitFor(browser, "main .lei-names, main h1");
        seen(browser, "/zh-hans/glossary/");
        String term = browser.driver().getCurrentUrl();
        click(browser, "main a[href*='/topics/']");
        seen(browser, "/zh-hans/topics/");
        click(browser, "main .lei-card-title a[href*='/articles/']");
        seen(browser, "/zh-hans/articles/");
        click(browser, "section[aria-labelledby=lei-related] a[href*='index.html']");
        seen(browser, "/zh-hans/articles/");
        for (int i = 0; i < 3; i++) {
            browser.driver().navigate().back();
        }
        assertEquals(term, browser.driver().getCurrentUrl());
    }

    /** The page at hand is the one meant, and fits the screen. */
    private static void seen(Browser browser, String path) {
        new WebDriverWait(browser.driver(), PATIENCE)
                .until(driver -> driver.getCurrentUrl().contains(path));
        Object beyond = browser.driver()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0L, beyond, browser.driver().getCurrentUrl());
    }

    @Test
    void aMissingPageBelowAFolderLeadsHome() {
        try (Browser browser = Browser.open()) {
            browser.driver().get(Place.SERVER.url("zh-hant/articles/no-such-article/deeper/"));
            assertFalse(browser.driver().findElements(By.cssSelector("main a")).isEmpty());
        }
    }

    @Test
    void unfoldsAWholeTopicToBeReadOrPrinted() {
        Library library = DemoSite.get().composition().library().orElseThrow();
        var topic = library.topics().get(0);
        try (Browser browser = Browser.open()) {
            String page = "zh-hant/topics/" + topic.id() + "/index.html";
            browser.driver().get(Place.DISK.url(page));
            assertFalse(
                    browser.driver().findElement(By.cssSelector(".lei-whole")).isDisplayed());
            browser.driver().get(Place.SERVER.url(page));
            click(browser, ".lei-whole");
            waitFor(browser, ".lei-book .lei-article");
            assertEquals(
                    topic.members().size(),
                    browser.driver()
                            .findElements(By.cssSelector(".lei-book > .lei-article > .lei-article-head h2"))
                            .size());
            assertEquals(1, browser.driver().findElements(By.tagName("h1")).size());
            assertEquals(List.of(), browser.console());
        }
    }

    /** Scrolls there first: the masthead stays on top and may lie over what the driver scrolled into view. */
    private static void click(Browser browser, String selector) {
        WebElement element = browser.driver().findElement(By.cssSelector(selector));
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    private static String heading(Browser browser) {
        return browser.driver().findElement(By.cssSelector("main h1")).getText();
    }

    private static WebElement waitFor(Browser browser, String selector) {
        return new WebDriverWait(browser.driver(), PATIENCE).until(d -> d.findElement(By.cssSelector(selector)));
    }
}
