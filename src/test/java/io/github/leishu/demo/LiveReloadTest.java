package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.build.Project;
import io.github.leishu.problem.Problem;
import io.github.leishu.serve.BuildListener;
import io.github.leishu.serve.DevServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** {@code leishu serve} as an author sees it: an edit shows in the open page, nobody has to reload. */
@Timeout(120)
class LiveReloadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final BuildListener SILENT = new BuildListener() {
        @Override
        public void built(int files, List<Problem> problems) {}

        @Override
        public void failed(String what) {
            throw new AssertionError(what);
        }
    };

    @TempDir
    Path folder;

    @Test
    void anOpenPageShowsAnEditByItself() throws IOException {
        Browser.assumeInstalled();
        article("第一稿。");
        Project project = new Project(
                folder.resolve("content"), folder.resolve("none"), folder.resolve("site"), Optional.empty(), false, 2);
        try (DevServer server = DevServer.start(project, 0, SILENT);
                Browser browser = Browser.open()) {
            ChromeDriver page = browser.driver();
            page.get("http://localhost:" + server.port() + "/zh-hant/articles/a/");
            assertTrue(text(page).contains("第一稿。"), text(page));
            page.executeScript("window.before = true");
            article("第二稿。");
            new WebDriverWait(page, PATIENCE)
                    .ignoring(StaleElementReferenceException.class)
                    .until(shown -> text(page).contains("第二稿。"));
            assertEquals(false, page.executeScript("return 'before' in window"), "the page was loaded anew");
            assertEquals(List.of(), browser.console());
        }
    }

    private static String text(ChromeDriver page) {
        return page.findElement(By.tagName("main")).getText();
    }

    private void article(String sentence) throws IOException {
        Files.createDirectories(folder.resolve("content/articles"));
        Files.writeString(
                folder.resolve("content/articles/a.md"), "---\ntitle: 稿\nlanguage: zh-Hant\n---\n\n" + sentence + "\n");
    }
}
