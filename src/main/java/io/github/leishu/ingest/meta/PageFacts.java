package io.github.leishu.ingest.meta;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a page says about the (first) article on it, each fact with everything that was considered. All as claimed by the
 * page.
 *
 * @param title without the site's name
 * @param site name of the publication
 * @param license SPDX id of a Creative Commons licence, or the licence's URL
 */
public record PageFacts(
        Candidates<String> title,
        Candidates<List<String>> authors,
        Candidates<LocalDate> published,
        Candidates<LocalDate> modified,
        Candidates<String> site,
        Candidates<String> url,
        Candidates<String> license,
        Details details) {
    public static final PageFacts NONE = new PageFacts(
            Candidates.none(),
            Candidates.none(),
            Candidates.none(),
            Candidates.none(),
            Candidates.none(),
            Candidates.none(),
            Candidates.none(),
            Details.NONE);

    /**
     * What needs no weighing.
     *
     * @param language BCP 47 tag as declared
     * @param image absolute URL of the picture that stands for the article
     * @param tags in the page's order, each once
     */
    public record Details(Optional<String> language, Optional<String> image, List<String> tags, boolean sponsored) {
        static final Details NONE = new Details(Optional.empty(), Optional.empty(), List.of(), false);

        public Details {
            tags = List.copyOf(tags);
        }
    }

    /** These, as far as they hold for each of several stories on a page, and what {@code story} says of itself. */
    public PageFacts shared(StoryClaims story) {
        PageFacts own = of(story);
        return new PageFacts(
                own.title,
                own.authors,
                own.published,
                own.modified,
                own.site.ranked().isEmpty() ? site : own.site.with(site.ranked(), PageTitle::fold),
                url,
                license,
                new Details(details.language(), Optional.empty(), List.of(), false));
    }

    /** What a story's lines say of it, where there is no markup. */
    public static PageFacts of(StoryClaims story) {
        return new PageFacts(
                new Candidates<>(StoryClaims.claim(story.headline(), StoryClaims.TITLE)),
                new Candidates<>(StoryClaims.claim(story.byline(), StoryClaims.BYLINE)),
                new Candidates<>(StoryClaims.claim(story.date(), StoryClaims.DATE)),
                Candidates.none(),
                new Candidates<>(StoryClaims.claim(story.site(), StoryClaims.SITE)),
                Candidates.none(),
                Candidates.none(),
                Details.NONE);
    }

    /** Every fact for which there is a candidate, in a fixed order. */
    public List<Finding> findings() {
        return Stream.of(
                        Finding.of("title", title),
                        Finding.of("authors", authors),
                        Finding.of("date", published),
                        Finding.of("modified", modified),
                        Finding.of("site", site),
                        Finding.of("url", url),
                        Finding.of("license", license))
                .filter(finding -> !finding.candidates().isEmpty())
                .toList();
    }

    /** With more about the day of publication. */
    public PageFacts withPublished(List<Candidate<LocalDate>> more) {
        return new PageFacts(
                title, authors, published.with(more, Function.identity()), modified, site, url, license, details);
    }
}
