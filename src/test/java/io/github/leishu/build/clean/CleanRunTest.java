package io.github.leishu.build.clean;

import static io.github.leishu.ingest.source.archive.Archives.bytes;
import static io.github.leishu.ingest.source.archive.Archives.gzip;
import static io.github.leishu.ingest.source.archive.Archives.joined;
import static io.github.leishu.ingest.source.archive.Archives.page;
import static io.github.leishu.ingest.source.archive.Archives.png;
import static io.github.leishu.ingest.source.archive.Archives.response;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.build.work.Progress;
import io.github.leishu.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code clean} takes, and what it keeps beside the articles. */
class CleanRunTest {
    private static final byte[] PICTURE = png(40, 30);

    @TempDir
    Path folder;

    private CleanRun.Report clean(String... inputs) {
        return clean(new byte[0], inputs);
    }

    private CleanRun.Report clean(byte[] standardInput, String... inputs) {
        List<String> given = Arrays.stream(inputs)
                .map(input -> input.equals("-") ? input : folder + "/" + input)
                .toList();
        return CleanRun.run(
                new CleanRun.Request(
                        given,
                        new ByteArrayInputStream(standardInput),
                        folder.resolve("out"),
                        CleanRun.Format.MD,
                        false,
                        2),
                Progress.NONE);
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.resolve("out").relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private byte[] onlyImageOf(String input) throws IOException {
        List<String> images = written().stream()
                .filter(path -> path.startsWith(input + "/images/"))
                .toList();
        assertEquals(1, images.size(), images.toString());
        return Files.readAllBytes(folder.resolve("out").resolve(images.get(0)));
    }

    @Test
    void keepsThePicturesOfASavedFolderAndCleansNothingInIt() throws IOException {
        write("in/頁.html", bytes(page("存下來的頁", "./%E9%A0%81_files/a.png", "./頁_files/missing.png", "../secret.png")));
        write("in/頁_files/a.png", PICTURE);
        write("in/頁_files/ad.html", bytes(page("廣告")));
        write("secret.png", png(50, 50));
        CleanRun.Report report = clean("in");
        assertEquals(1, report.inputs());
        assertArrayEquals(PICTURE, onlyImageOf("頁"));
        String text = Files.readString(folder.resolve("out/頁/01-cun-xia-lai-de-ye.md"));
        assertEquals(1, text.split("!\\[", -1).length - 1, text);
    }

    @Test
    void makesFilesOfPicturesThatStandInThePage() throws IOException {
        String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(PICTURE);
        String page =
                page("單檔", data, "data:image/svg+xml,%3Csvg onload=alert(1)%3E", "data:image/png;base64,PHN2Zz4=");
        write("in/single.html", bytes(page));
        clean("in/single.html");
        assertArrayEquals(PICTURE, onlyImageOf("single"));
    }

    @Test
    void makesFilesOfPicturesThatSingleFileKeepsAsVariables() throws IOException {
        String page = page("單檔", "data:image/svg+xml,%3Csvg%3E%3C/svg%3E")
                .replace("<img ", "<img style=\"background-image:var(--sf-img-7)!important\" ")
                .replace(
                        "</head>",
                        "<style>:root{--sf-img-7:url(\"data:image/png;base64,"
                                + Base64.getEncoder().encodeToString(PICTURE) + "\")}</style></head>");
        write("in/single.html", bytes(page));
        clean("in/single.html");
        assertArrayEquals(PICTURE, onlyImageOf("single"));
    }

    @Test
    void readsPatternsAndStandardInput() throws IOException {
        write("in/a.html", bytes(page("甲頁")));
        write("in/deep/er/b.html", bytes(page("乙頁")));
        write("in/c.txt", bytes("no"));
        assertEquals(2, clean("in/**/*.html").inputs());
        assertEquals(1, clean("in/*.html").inputs());
        assertEquals("FILE_PATTERN", clean("in/*.xyz").problems().get(0).code());
        CleanRun.Report report = clean(bytes(page("流進來的頁")), "-");
        assertEquals(1, report.articles());
        assertTrue(
                written().contains("stdin/01-liu-jin-lai-de-ye.md"), written().toString());
    }

    @Test
    void readsWebArchivesInZipFiles() throws IOException {
        byte[] warc = joined(
                gzip(response("https://example.org/1", page("甲頁", "/i.png"))),
                gzip(response("https://example.org/i.png", "Content-Type: image/png\r\n", PICTURE)));
        Files.createDirectories(folder.resolve("in"));
        try (OutputStream file = Files.newOutputStream(folder.resolve("in/c.wacz"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            ZipEntry entry = new ZipEntry("archive/data.warc.gz");
            CRC32 checksum = new CRC32();
            checksum.update(warc);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(warc.length);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(warc);
        }
        assertEquals(1, clean("in/c.wacz").articles());
        assertArrayEquals(PICTURE, onlyImageOf("c"));
        write("in/no.wacz", bytes("PK\u0003\u0004 and nothing else"));
        assertEquals("FILE_READ", clean("in/no.wacz").problems().get(0).code());
    }

    @Test
    void countsThePagesOfAnArchiveThatAreNoArticles() throws IOException {
        byte[] nothing = response("https://example.org/0", "<html><body><a href=/>x</a></body></html>");
        write("in/a.warc", joined(nothing, response("https://example.org/1", page("甲頁")), nothing));
        assertEquals(
                List.of("2 of 3 pages hold no article"),
                clean("in/a.warc").problems().stream().map(Problem::what).toList());
        write("in/b.warc", nothing);
        assertEquals(
                "no article on any page of it: 1",
                clean("in/b.warc").problems().get(0).what());
    }
}
