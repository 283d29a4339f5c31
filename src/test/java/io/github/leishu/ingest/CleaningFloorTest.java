package io.github.leishu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.ingest.clean.Story;
import io.github.leishu.ingest.source.ScrapedFile;
import io.github.leishu.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How well pages are cleaned whose truth was written by hand, against a floor: golden files say what comes out, these
 * say what should. {@code truth.jsonl} has the titles, strings to keep and strings to drop of nine pages.
 */
class CleaningFloorTest {
    private static final Path PAGES = Path.of("src/test/resources/io/github/leishu/ingest/pages");

    /** Reached on the pages with this digest; raise the floor with the cleaner, and never lower it. */
    private static final double FLOOR = 0.999;

    private static final String CORPUS = "3abc2be2a23cf46a4856e4990ec037cd3f916a54da80fe8cdadd114bf763494e";

    @Test
    void staysAboveTheFloor() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<String> truths = Files.readAllLines(PAGES.resolve("truth.jsonl"));
        double sum = 0;
        for (String line : truths) {
            Json.Obj truth = (Json.Obj) Json.parse(line).orElseThrow();
            byte[] page = Files.readAllBytes(PAGES.resolve(text(truth, "id") + ".txt"));
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update(page);
            sum += score(truth, page);
        }
        assertEquals(CORPUS, HexFormat.of().formatHex(digest.digest()), "other pages: measure the floor anew");
        double score = sum / truths.size();
        assertTrue(score >= FLOOR, "score " + score + " is below the floor " + FLOOR);
    }

    /** The mean of the true stories' scores; stories too many count as further ones with nothing right. */
    private static double score(Json.Obj truth, byte[] page) {
        List<Story> stories = new Ingest()
                .ingest(new ScrapedFile(text(truth, "id") + ".txt", page))
                .value()
                .orElseThrow()
                .get(0)
                .stories();
        List<Json> wanted = array(truth, "articles");
        double sum = wanted.stream()
                .mapToDouble(each -> stories.stream()
                        .mapToDouble(story -> score((Json.Obj) each, story))
                        .max()
                        .orElse(0))
                .sum();
        return sum / Math.max(wanted.size(), stories.size());
    }

    /** A third each for the title, what is kept, and what is dropped. */
    private static double score(Json.Obj wanted, Story story) {
        String body = plain(story.body().plainText());
        double title = plain(story.facts().title()).equals(plain(text(wanted, "title"))) ? 1 : 0;
        return title == 0 ? 0 : (title + found(wanted, "keep", body) + 1 - found(wanted, "drop", body)) / 3;
    }

    private static double found(Json.Obj wanted, String key, String body) {
        List<Json> strings = array(wanted, key);
        long found = strings.stream()
                .filter(each -> body.contains(plain(((Json.Str) each).value())))
                .count();
        return strings.isEmpty() ? (key.equals("keep") ? 1 : 0) : (double) found / strings.size();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static List<Json> array(Json.Obj object, String key) {
        return ((Json.Arr) object.member(key).orElseThrow()).items();
    }

    private static String text(Json.Obj object, String key) {
        return ((Json.Str) object.member(key).orElseThrow()).value();
    }
}
