package io.github.leishu.build.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.build.disk.SiteWriter.Written;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.site.SiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {
    @TempDir
    Path folder;

    private Path site = Path.of("site");

    @BeforeEach
    void setSite() {
        site = folder.resolve("site");
    }

    private static SiteFile file(String path, String text) {
        return new SiteFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome<Written> write(SiteFile... files) {
        return SiteWriter.write(List.of(files), site, false);
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                contents.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return contents;
    }

    @Test
    void writesANewSiteAndLeavesNothingBesideIt() throws IOException {
        assertEquals(Outcome.of(new Written(2, 2, 0)), write(file("index.html", "a"), file("x/index.html", "b")));
        assertEquals(
                Map.of(
                        "site/.leishu", "index.html\nx/index.html\n",
                        "site/index.html", "a",
                        "site/x/index.html", "b"),
                contents());
    }

    @Test
    void touchesOnlyWhatDiffers() throws IOException {
        write(file("a.html", "a"), file("b.html", "b"));
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(site.resolve("a.html"), old);
        assertEquals(Outcome.of(new Written(2, 1, 0)), write(file("a.html", "a"), file("b.html", "new")));
        assertEquals(old, Files.getLastModifiedTime(site.resolve("a.html")));
        assertEquals("new", Files.readString(site.resolve("b.html")));
    }

    @Test
    void removesOnlyWhatItWroteItself() throws IOException {
        write(file("a.html", "a"), file("old/b.html", "b"), file("kept/c.html", "c"));
        Files.writeString(site.resolve("CNAME"), "example.org");
        Files.writeString(site.resolve("kept/mine.txt"), "mine");
        assertEquals(Outcome.of(new Written(1, 0, 2)), write(file("a.html", "a")));
        assertEquals(
                Map.of(
                        "site/.leishu", "a.html\n",
                        "site/CNAME", "example.org",
                        "site/a.html", "a",
                        "site/kept/mine.txt", "mine"),
                contents());
        assertFalse(Files.exists(site.resolve("old")), "empty folders go too");
    }

    @Test
    void refusesAFolderOfSomeoneElse() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("thesis.docx"), "x");
        Outcome<Written> written = write(file("index.html", "a"));
        assertEquals(
                List.of(site + ": error SITE_FOLDER: holds files that Leishu did not write;"
                        + " choose an empty folder with --site, or --force to write between them"),
                written.problems().stream().map(Problem::toString).toList());
        assertEquals(Map.of("site/thesis.docx", "x"), contents());
        assertEquals(
                List.of(),
                SiteWriter.write(List.of(file("index.html", "a")), site, true).problems());
        assertEquals("x", Files.readString(site.resolve("thesis.docx")));
    }

    @Test
    void leavesAForeignFileInTheWay() throws IOException {
        write(file("a.html", "a"));
        Files.writeString(site.resolve("robots.txt"), "mine");
        Outcome<Written> written = write(file("a.html", "a2"), file("robots.txt", "ours"));
        assertEquals("mine", Files.readString(site.resolve("robots.txt")));
        assertEquals("a2", Files.readString(site.resolve("a.html")));
        assertEquals(
                List.of("site/robots.txt: error SITE_FOREIGN: not written: a file that Leishu did not write is in the"
                        + " way; move it away, or use --force"),
                written.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void leavesAForeignFileAloneTheSecondTimeToo() throws IOException {
        write(file("a.html", "a"));
        Files.writeString(site.resolve("robots.txt"), "mine");
        Outcome<Written> first = write(file("a.html", "a"), file("robots.txt", "ours"));
        assertEquals(first, write(file("a.html", "a"), file("robots.txt", "ours")));
        assertEquals("mine", Files.readString(site.resolve("robots.txt")));
        write(file("a.html", "a"));
        assertEquals("mine", Files.readString(site.resolve("robots.txt")));
    }

    @Test
    void neverLeavesTheSiteWhateverTheManifestSays() throws IOException {
        write(file("a.html", "a"));
        Files.writeString(folder.resolve("precious.txt"), "x");
        Files.writeString(site.resolve(".leishu"), "a.html\n../precious.txt\n/etc/hosts\nx/../../precious.txt\n");
        write(file("a.html", "a"));
        assertEquals("x", Files.readString(folder.resolve("precious.txt")));
    }

    @Test
    void aFileMayBecomeAFolderAndBack() throws IOException {
        write(file("x", "a"));
        assertEquals(List.of(), write(file("x/index.html", "b")).problems());
        assertEquals(Map.of("site/.leishu", "x/index.html\n", "site/x/index.html", "b"), contents());
        assertEquals(List.of(), write(file("x", "a")).problems());
        assertEquals(Map.of("site/.leishu", "x\n", "site/x", "a"), contents());
    }

    @Test
    void takesEverythingBackWhenAStepFails() throws IOException {
        write(file("a.html", "a"), file("m.html", "m"));
        // a folder of someone else where a file has to go: the last step fails
        Files.createDirectories(site.resolve("z.html/full"));
        Map<String, String> before = contents();
        Outcome<Written> written = SiteWriter.write(List.of(file("a.html", "a2"), file("z.html", "z")), site, true);
        assertEquals(1, written.problems().size());
        assertTrue(
                written.problems().get(0).toString().contains("error SITE_WRITE: the site can't be written: "),
                written.problems().get(0)::toString);
        assertEquals(before, contents());
    }

    @Test
    void refusesAFileAsFolder() throws IOException {
        Files.writeString(site, "important");
        assertEquals(
                List.of(site + ": error SITE_FOLDER: is a file, not a folder; choose another folder with --site"),
                write(file("a", "a")).problems().stream().map(Problem::toString).toList());
        assertEquals("important", Files.readString(site));
    }

    @Test
    @Timeout(60)
    void severalWritersAtOnceLeaveOneWholeSite() throws Exception {
        write(file("a.html", "start"), file("b.html", "start"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Outcome<Written>>> writers = new ArrayList<>();
            for (String text : List.of("1", "2", "3", "4", "5", "6", "7", "8")) {
                writers.add(() -> write(file("a.html", text), file("b.html", text), file("c" + text, text)));
            }
            for (Future<Outcome<Written>> writer : threads.invokeAll(writers)) {
                assertEquals(List.of(), writer.get().problems());
            }
        } finally {
            threads.shutdownNow();
        }
        Map<String, String> contents = contents();
        String text = contents.getOrDefault("site/a.html", "");
        assertEquals(
                Map.of(
                        "site/.leishu",
                        "a.html\nb.html\nc" + text + "\n",
                        "site/a.html",
                        text,
                        "site/b.html",
                        text,
                        "site/c" + text,
                        text),
                contents);
    }
}
