package io.github.leishu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --deploy} says what a host would show otherwise than the owner's disk does. */
class DeployCheckTest {
    @TempDir
    Path folder;

    private Cli cli = new Cli(Path.of("."));

    @BeforeEach
    void makeProject() throws IOException {
        cli = new Cli(folder);
        cli.write("content/articles/good.md", "---\ntitle: 好文章\nlanguage: zh-Hant\n---\n\n這是一篇好文章。\n");
        config("https://me.github.io/Notes/");
    }

    private void config(String baseUrl) throws IOException {
        cli.write("content/site.yml", "repository: https://github.com/Me/Notes\nbase_url: " + baseUrl + "\n");
    }

    private List<String> problems() {
        return cli.run(
                        "check",
                        "--deploy",
                        "--content",
                        cli.content().toString(),
                        "--site",
                        cli.site().toString(),
                        "--templates",
                        folder + "/templates")
                .err()
                .lines()
                .filter(line -> line.contains("DEPLOY"))
                .map(line -> line.substring(line.indexOf("DEPLOY")).replaceFirst("[:;].*", ""))
                .distinct()
                .toList();
    }

    @Test
    void isContentWithWhatABuildMakes() {
        assertEquals(List.of("DEPLOY_STALE"), problems());
        cli.project("build");
        assertEquals(List.of(), problems());
    }

    @Test
    void comparesTheAddressWithTheRepository() throws IOException {
        config("https://me.github.io/notes/");
        assertTrue(problems().contains("DEPLOY_BASE"));
        config("https://notes.example/");
        cli.project("build");
        assertEquals(List.of(), problems());
        assertEquals("notes.example\n", Files.readString(cli.site().resolve("CNAME")));
        cli.write("content/site.yml", "title: 無處\n");
        assertTrue(problems().contains("DEPLOY_ADDRESS"));
    }

    @Test
    void knowsTheLetterCaseAndTheProjectsBelowADomainOfTheOwnersOwn() throws IOException {
        config("https://Me.GitHub.io/Notes/");
        cli.project("build");
        assertEquals(List.of(), problems());
        assertFalse(Files.exists(cli.site().resolve("CNAME")));
        config("https://me.example/Notes/");
        cli.project("build");
        assertEquals(List.of(), problems());
        assertFalse(Files.exists(cli.site().resolve("CNAME")));
    }

    @Test
    void readsAddressesAsABrowserDoes() throws IOException {
        cli.write("content/images/it's & 50%.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        cli.write(
                "templates/about.ftlh",
                "<!DOCTYPE html><html lang=\"zh-Hant\"><head><title>關於</title></head><body>"
                        + "<img alt=\"\" src=\"../../images/it&#39;s%20&amp;%2050%25.svg\">"
                        + "<img alt=\"\" src=\"../../images/it&#x27;s%20&amp;%2050%25.svg\"></body></html>");
        assertEquals(List.of("DEPLOY_STALE"), problems());
        cli.write("templates/about.ftlh", "<!DOCTYPE html><title>關於</title><a href=\"100%.html\">全</a>");
        assertEquals(
                List.of("DEPLOY_LINK", "DEPLOY_STALE"),
                problems().stream().sorted().toList());
    }

    @Test
    void findsLinksOfTheOwnersTemplatesThatAHostBreaks() throws IOException {
        cli.write(
                "templates/about.ftlh",
                "<!DOCTYPE html><html lang=\"zh-Hant\"><head><title>關於</title></head><body>"
                        + "<a href=\"/zh-hant/\">一</a> <a href='../Index.html'>二</a> <a href=\"../../../x/\">三</a>"
                        + " <a href=\"none.html\">四</a> <a href=\"../index.html?a=1#b\">五</a></body></html>");
        List<String> problems = problems();
        assertTrue(problems.containsAll(List.of("DEPLOY_ABSOLUTE", "DEPLOY_CASE", "DEPLOY_LINK")), problems.toString());
    }

    @Test
    void findsSymbolicLinksInTheSite() throws IOException {
        cli.project("build");
        Files.createSymbolicLink(cli.site().resolve("link.html"), Path.of("index.html"));
        assertEquals(List.of("DEPLOY_SYMLINK"), problems());
        assertFalse(cli.project("check").err().contains("DEPLOY_SYMLINK"));
    }
}
