package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.Article;
import io.github.leishu.lang.FoldedText;
import io.github.leishu.library.Library;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
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

    @ParameterizedTest
    @EnumSource(Place.class)
    void arrivesSearchesInTheOtherScriptAndReads(Place place) {
        try (Browser browser = Browser.open()) {
            browser.driver().get(place.url("index.html"));
            browser.driver()
                    .findElement(By.cssSelector("a[hreflang='zh-Hant']"))
                    .click();
            WebElement query = browser.driver().findElement(By.cssSelector("header input[type=search]"));
            query.sendKeys("基因编辑", Keys.ENTER);
            WebElement hit = waitFor(browser, "#lei-results a");
            assertTrue(browser.driver().getCurrentUrl().contains("/zh-hant/search/"), "search stays in the script");
            String text = browser.driver().findElement(By.id("lei-results")).getText();
            assertTrue(text.contains("基因編輯"), "Simplified finds Traditional: " + text);
            hit.click();
            assertFalse(browser.driver().findElements(By.cssSelector("main h1")).isEmpty());
            assertEquals(List.of(), browser.console());
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void followsATermToItsPageItsTopicAndARelatedArticle(Place place) {
        Library library = DemoSite.get().composition().library().orElseThrow();
        Article article = library.articles().stream()
                .filter(a -> library.mentions().get(a.id()).stream().anyMatch(m -> m.linked()))
                .filter(a -> !library.related().get(a.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        try (Browser browser = Browser.open()) {
            browser.driver().get(place.url("zh-hans/articles/" + article.slug() + "/index.html"));
            click(browser, "main a.term");
            assertTrue(browser.driver().getCurrentUrl().contains("/zh-hans/glossary/"));
            browser.driver().navigate().back();
            click(browser, "main a[href*='/topics/']");
            assertTrue(browser.driver().getCurrentUrl().contains("/zh-hans/topics/"));
            click(browser, "main a[href*='/articles/']");
            assertTrue(browser.driver().getCurrentUrl().contains("/zh-hans/articles/"));
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void switchesScriptOnTheSamePage(Place place) {
        Article article =
                DemoSite.get().composition().library().orElseThrow().articles().get(0);
        String path = "/articles/" + article.slug() + "/index.html";
        try (Browser browser = Browser.open()) {
            browser.driver().get(place.url("zh-hant" + path));
            String traditional = heading(browser);
            browser.driver()
                    .findElement(By.cssSelector("header a[hreflang='zh-Hans']"))
                    .click();
            assertTrue(browser.driver().getCurrentUrl().endsWith("zh-hans" + path));
            assertEquals(FoldedText.fold(traditional), FoldedText.fold(heading(browser)));
            browser.driver()
                    .findElement(By.cssSelector("header a[hreflang='zh-Hant']"))
                    .click();
            assertEquals(traditional, heading(browser));
        }
    }

    @Test
    void readsEverythingWithoutScripts() {
        try (Browser browser = Browser.withoutScripts()) {
            browser.driver().get(Place.DISK.url("index.html"));
            browser.driver()
                    .findElement(By.cssSelector("a[hreflang='zh-Hans']"))
                    .click();
            browser.driver()
                    .findElement(By.cssSelector("main a[href*='articles/']"))
                    .click();
            assertTrue(
                    browser.driver().findElement(By.tagName("main")).getText().length() > 300);
            browser.driver().get(Place.DISK.url("zh-hans/search/index.html"));
            assertFalse(
                    browser.driver()
                            .findElements(By.cssSelector(".lei-notice a[href*='glossary/']"))
                            .isEmpty(),
                    "search says where to look");
        }
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
