package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.github.leishu.build.clean.CleanRun;
import io.github.leishu.build.work.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** {@code clean --explain}: what a reader sees, and what a hostile page can do in it. */
class ExplanationInBrowserTest {
    private static final String HOSTILE =
            """
            <!DOCTYPE html><html lang="zh-Hant"><head><title>河狸的水壩</title><meta name="author" content="王小明">
            <meta property="og:title" content="</td></table><script>document.title='ran'</script>"></head>
            <body onload="document.title='ran'"><nav class="menu"><a href="javascript:document.title='ran'">首頁</a></nav>
            <article><h1>河狸的水壩</h1>
            <p>河狸在溪上築壩，把急流變成一串池塘，整個河谷的水位、植物與鳥都跟著改變。</p>
            <p>研究者在十年間量了四十座水壩，發現下游的洪峰平均矮了三成，旱季的水卻多了。&lt;script&gt;document.title='ran'&lt;/script&gt;</p>
            <img src="https://tracker.example/x.png" onerror="document.title='ran'" alt='"><script>document.title="ran"</script>'>
            <p>牠們不畫藍圖，只聽水聲：哪裡嘩嘩作響，就往哪裡塞樹枝和泥巴，直到安靜為止。</p></article>
            <div class="share-box &quot;><script>document.title='ran'</script>">分享到臉書</div>
            <iframe src="https://tracker.example/"></iframe><style>body{background:url(https://tracker.example/y)}</style>
            <footer>版權所有</footer></body></html>
            """;

    @TempDir
    Path folder;

    private String explained(String html) throws IOException {
        Path input = Files.writeString(folder.resolve("page.html"), html);
        CleanRun.run(
                new CleanRun.Request(
                        List.of(input.toString()),
                        InputStream.nullInputStream(),
                        folder.resolve("out"),
                        CleanRun.Format.MD,
                        true,
                        1),
                Progress.NONE);
        return folder.resolve("out/page.explain.html").toUri().toString();
    }

    @Test
    void showsWhatStayedAndWhatWentWithTheRuleThatTookIt() throws IOException {
        try (Browser browser = Browser.open()) {
            for (String scheme : List.of("light", "dark")) {
                browser.colourScheme(scheme);
                browser.driver().get(explained(HOSTILE));
                WebElement gone = span(browser, "gone", "版權所有");
                assertTrue(gone.getDomAttribute("title").contains(":"), "rule and reason");
                WebElement kept = span(browser, "kept", "直到安靜為止");
                assertNotEquals(kept.getCssValue("background-color"), gone.getCssValue("background-color"));
                List<Rule> findings = new AxeBuilder().analyze(browser.driver()).getViolations();
                assertEquals(List.of(), findings.stream().map(Rule::getId).toList(), scheme);
            }
            assertTrue(browser.driver().findElements(By.cssSelector("tr.chosen")).stream()
                    .anyMatch(row -> row.getText().contains("王小明")));
        }
    }

    @Test
    void runsAndLoadsNothingOfTheExplainedPage() throws IOException {
        try (Browser browser = Browser.open()) {
            browser.driver().get(explained(HOSTILE));
            assertEquals(
                    "What became of " + folder.resolve("page.html"),
                    browser.driver().getTitle());
            assertEquals(List.of(), browser.requests());
            assertEquals(List.of(), browser.console());
            assertEquals(
                    List.of(),
                    browser.driver()
                            .findElements(
                                    By.cssSelector("script, iframe, img, object, svg, form, [onerror], [onload]")));
            List<String> targets = browser.driver().findElements(By.cssSelector("a[href]")).stream()
                    .map(link -> link.getDomAttribute("href"))
                    .toList();
            assertTrue(targets.stream().allMatch(href -> href.startsWith("#")), targets.toString());
        }
    }

    private static WebElement span(Browser browser, String name, String text) {
        return browser.driver().findElements(By.cssSelector(".source ." + name)).stream()
                .filter(element -> element.getText().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not shown as " + name));
    }
}
