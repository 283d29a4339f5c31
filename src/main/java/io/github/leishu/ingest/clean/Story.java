package io.github.leishu.ingest.clean;

import io.github.leishu.article.Body;
import io.github.leishu.article.Comment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An article found on a page, before it gets a file name and front matter. */
public record Story(Facts facts, Body body, List<Comment> discussion) {
    public Story {
        discussion = List.copyOf(discussion);
    }

    /**
     * What the page says about the article.
     *
     * @param site name of the publication
     * @param url of the original
     * @param language BCP 47, see {@link io.github.leishu.lang.Language}
     */
    public record Facts(
            String title,
            List<String> authors,
            Optional<LocalDate> date,
            Optional<String> site,
            Optional<String> url,
            String language,
            boolean sponsored,
            Optional<String> license) {
        public Facts {
            authors = List.copyOf(authors);
        }
    }
}
