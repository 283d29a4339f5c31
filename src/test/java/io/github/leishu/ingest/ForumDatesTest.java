package io.github.leishu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.source.ScrapedFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A thread is dated by its first post, and a post by the day on which it was written. */
class ForumDatesTest {
    private static final String TEXT =
            "The frogs in our pond were calling four days earlier than last year, and I wonder "
                    + "whether anybody else has heard them yet, or whether it is only the mild weather here in the valley. ";

    private static Optional<LocalDate> date(String first) {
        String reply = "<div class=post><p class=author>by <strong class=username>%s</strong> » %s</p>"
                + "<div class=postbody>%s</div></div>";
        String second = reply.formatted(
                "Bo",
                "Wed Aug 28, 2019 4:08 am",
                "Ours began on the first warm night in March, "
                        + "which is about a week early, and they have not stopped since. The neighbours are less happy than we are.");
        String third = reply.formatted(
                "Cy",
                "Thu Aug 29, 2019 4:08 am",
                "Nothing here up north, where the ice is still "
                        + "thick enough to walk on. Last year the first of them came out at the very end of April, as they always do.");
        String page =
                "<title>Early frogs</title><meta name=generator content=phpBB-forum><body id=phpbb class=viewtopic>"
                        + "<h2>Early frogs</h2>" + first + reply
                        + reply.replace("28", "29").replace("Bo", "Cy");
        List<CleanPage> pages = new Ingest()
                .ingest(new ScrapedFile("viewtopic.html", page.getBytes(StandardCharsets.UTF_8)))
                .value()
                .orElseThrow();
        assertEquals(2, pages.get(0).stories().get(0).discussion().size(), "replies");
        return pages.get(0).stories().get(0).facts().date();
    }

    @Test
    void readsPastTheNoteOfAnEdit() {
        assertEquals(
                Optional.of(LocalDate.of(2019, 8, 27)),
                date(
                        "<div class=post><p class=author>by <strong class=username>Outer Armatonisdaristan the Second</strong>"
                                + " » Tue Aug 27, 2019 1:47 am</p><div class=postbody>" + TEXT + TEXT + "</div>"
                                + "<div class=notice>Last edited by Ann on Sat Dec 11, 2021 5:20 pm, edited 3 times.</div></div>"));
    }

    @Test
    void takesTheDayOfAskingBeforeThatOfEditing() {
        assertEquals(
                Optional.of(LocalDate.of(2016, 8, 5)),
                date("<div class=post><div class=postbody>" + TEXT + TEXT + "</div>"
                        + "<div>edited <span title='2020-07-21 00:25:16Z'>Jul 21, 2020 at 0:25</span></div>"
                        + "<div>asked <span title='2016-08-05 04:16:13Z'>Aug 5, 2016 at 4:16</span></div>"
                        + "<span class=username>Seb</span></div>"));
    }
}
