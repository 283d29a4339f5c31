package io.github.leishu.ingest.clean;

import io.github.leishu.article.Body;
import io.github.leishu.article.Comment;
import io.github.leishu.ingest.meta.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An article found on a page, before it gets a file name and front matter. */
public record Story(Facts facts, Body body, List<Comment> discussion, Details details) {
    public Story {
        discussion = List.copyOf(discussion);
    }

    /** The day of the last change, where that came after the publication. */
    public Optional<LocalDate> changed() {
        return details.modified()
                .filter(day -> facts.date().filter(day::isAfter).isPresent());
    }

    /** The same with another body. */
    public Story withBody(Body other) {
        return new Story(facts, other, discussion, details);
    }

    /**
     * What else the page says about the article, and how the facts were chosen.
     *
     * @param modified the day of the last change
     * @param image absolute URL of the picture that stands for the article
     * @param tags as the page gives them
     * @param findings every fact with what was considered for it
     */
    public record Details(
            Optional<LocalDate> modified, Optional<String> image, List<String> tags, List<Finding> findings) {
        public Details {
            tags = List.copyOf(tags);
            findings = List.copyOf(findings);
        }
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
