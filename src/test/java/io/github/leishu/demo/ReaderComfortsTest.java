package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.Article;
import io.github.leishu.article.Block;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What scripts add for readers, in Chromium, from a disk. */
class ReaderComfortsTest {
    private Browser browser = null;

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            assertEquals(List.of(), browser.console());
            browser.close();
        }
    }

    private static Article article(Predicate<Article> wanted) {
        return DemoSite.get().composition().library().orElseThrow().articles().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static boolean linksTerms(Article article) {
        return DemoSite.get().composition().library().orElseThrow().mentions().get(article.id()).stream()
                .anyMatch(mention -> mention.linked());
    }

    private void read(Article article) {
        browser.driver().get(DemoSite.get().fileUrl("zh-hant/articles/" + article.slug() + "/index.html"));
    }

    private WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private WebElement shown(String selector) {
        return new WebDriverWait(browser.driver(), Duration.ofSeconds(5)).until(driver -> {
            WebElement element = driver.findElement(By.cssSelector(selector));
            return element.isDisplayed() ? element : null;
        });
    }

    private Object run(String script, Object... arguments) {
        return browser.driver().executeScript(script, arguments);
    }

    @Test
    void aTermThatHasTheFocusShowsItsDefinitionUntilEscape() {
        read(article(ReaderComfortsTest::linksTerms));
        WebElement term = find(".lei-body a.term");
        // The focus comes by the tabulator key from the link before it.
        run(
                "var all = [...document.querySelectorAll('a[href], button:not([hidden]), input, summary, [tabindex=\"0\"]')];"
                        + "all[all.indexOf(arguments[0]) - 1].focus()",
                term);
        new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
        WebElement card = shown("#lei-pop");
        assertFalse(card.getText().isBlank());
        assertEquals("lei-pop", term.getDomAttribute("aria-describedby"));
        new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
        assertFalse(card.isDisplayed());
        assertEquals(term, browser.driver().switchTo().activeElement());
    }

    @Test
    void aCardStaysWhileThePointerIsOnIt() throws InterruptedException {
        read(article(ReaderComfortsTest::linksTerms));
        WebElement term = find(".lei-body a.term");
        run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", term);
        new Actions(browser.driver()).moveToElement(term).perform();
        WebElement card = shown("#lei-pop");
        new Actions(browser.driver()).moveToElement(card).perform();
        Thread.sleep(500);
        assertTrue(card.isDisplayed());
        new Actions(browser.driver()).moveToElement(find("h1")).perform();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(5)).until(driver -> !card.isDisplayed());
    }

    @Test
    void aFootnoteShowsItsTextInPlace() {
        read(article(a -> a.body().blocks().stream().anyMatch(Block.Footnote.class::isInstance)));
        WebElement reference = find(".lei-body .footnote-ref a");
        run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", reference);
        new Actions(browser.driver()).moveToElement(reference).perform();
        String card = shown("#lei-pop").getText();
        String note = find(".lei-body .footnotes li").getText();
        assertTrue(note.startsWith(card.strip()), card + " / " + note);
    }

    @Test
    void theOtherScriptIsOfferedOnceToWhomReadsIt() {
        browser.inEveryPage("Object.defineProperty(navigator, 'languages', {get: () => ['en-US', 'zh-CN']})");
        Article article = article(a -> true);
        read(article);
        WebElement offer = shown(".lei-offer");
        assertEquals("zh-Hans", offer.getDomAttribute("lang"));
        read(article);
        assertEquals(List.of(), browser.driver().findElements(By.cssSelector(".lei-offer")));
    }

    @Test
    void nobodyIsOfferedTheScriptTheyAreReadingIn() {
        browser.inEveryPage("Object.defineProperty(navigator, 'languages', {get: () => ['zh-TW', 'zh-CN']})");
        read(article(a -> true));
        assertEquals(List.of(), browser.driver().findElements(By.cssSelector(".lei-offer")));
    }

    @Test
    void switchingTheScriptKeepsThePlace() {
        read(article(ReaderComfortsTest::linksTerms));
        String top = "return [...document.querySelectorAll('.lei-body p')]"
                + ".findIndex(p => p.getBoundingClientRect().bottom > 1)";
        run("document.querySelectorAll('.lei-body p')[5].scrollIntoView({behavior: 'instant'})");
        Object before = run(top);
        run("document.querySelector('.lei-switch').click()");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(5))
                .until(driver -> driver.getCurrentUrl().contains("/zh-hans/")
                        && "complete".equals(run("return document.readyState")));
        assertEquals(before, run(top));
    }

    @Test
    void theTableOfContentsShowsWhereOneIs() {
        read(article(a -> a.body().headings().size() > 3));
        run("document.querySelectorAll('.lei-body h2')[1].scrollIntoView({behavior: 'instant'})");
        assertEquals(
                run("return document.querySelectorAll('.lei-body h2')[1].textContent"),
                shown(".lei-toc a[aria-current=location]").getText());
    }

    @Test
    void aCitationNamesTheDayOfAccess() {
        read(article(a -> a.meta().date().isPresent()));
        run("document.querySelector('.lei-cite').open = true");
        assertTrue(find("p.lei-cite-text").getText().matches("(?s).*\\[EB/OL].*\\[\\d{4}-\\d\\d-\\d\\d]\\..*"));
        assertTrue(find("pre.lei-cite-text").getText().startsWith("@misc{"));
    }
}
