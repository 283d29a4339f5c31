package io.github.leishu.site.view;

import java.util.List;

/** Parts that several pages show. Texts are plain and unescaped; an empty text means that there is nothing to show. */
public final class Views {
    private Views() {}

    /** A link. {@code lang} is empty when the text is in the page's own language. */
    public record Ref(String href, String text, String lang) {}

    /** A day: as readers see it, and in ISO form. */
    public record Day(String text, String iso) {
        public static final Day UNKNOWN = new Day("", "");
    }

    /**
     * An article in a list.
     *
     * @param byline publication and authors
     * @param reason why it stands here
     */
    public record ArticleCard(Ref ref, Day day, String byline, String summary, String reason, boolean sponsored) {}

    /**
     * A term in a list.
     *
     * @param english its English name and abbreviation
     * @param lang of the definition, empty for the page's
     */
    public record TermCard(Ref ref, String english, String definition, String lang) {}

    /** A topic in a list. */
    public record TopicCard(Ref ref, String count, String summary, List<Ref> terms) {
        public TopicCard {
            terms = List.copyOf(terms);
        }
    }

    /** A sentence of an article with the place that matters. */
    public record Quote(Ref article, Day day, String lang, String before, String mark, String after) {}
}
