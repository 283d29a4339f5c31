package io.github.leishu.site.view;

import io.github.leishu.library.Evidence;
import io.github.leishu.library.Names;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.view.Views.ArticleCard;
import io.github.leishu.site.view.Views.Day;
import io.github.leishu.site.view.Views.Quote;
import io.github.leishu.site.view.Views.Ref;
import io.github.leishu.site.view.Views.TermCard;
import io.github.leishu.site.view.Views.TopicCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The library seen from one page: links are relative to it, texts in its script. */
public record Scope(LocalizedLibrary library, Route route) {
    private static final String BETWEEN = "、";

    public String href(Route to) {
        return to.relativeTo(route);
    }

    /** The language of a text, for a {@code lang} attribute: empty when it is the page's own. */
    public String lang(String language) {
        return language.equals(library.script().tag()) ? "" : language;
    }

    public Ref ref(LocalArticle article) {
        return new Ref(href(article.route()), article.title(), lang(article.language()));
    }

    public Ref ref(LocalTerm term) {
        return new Ref(href(term.route()), term.name(), Han.lang(term.name()));
    }

    public Ref ref(LocalTopic topic) {
        return new Ref(href(topic.route()), topic.title(), Han.lang(topic.title()));
    }

    public List<Ref> terms(List<String> ids) {
        return ids.stream()
                .flatMap(id -> library.term(id).stream())
                .map(this::ref)
                .toList();
    }

    public Day day(Optional<LocalDate> date) {
        return date.map(d -> new Day(library.messages().date(d), d.toString())).orElse(Day.UNKNOWN);
    }

    public ArticleCard card(LocalArticle article, String reason) {
        var meta = article.source().meta();
        List<String> byline = new ArrayList<>(article.publication().stream().toList());
        byline.addAll(article.authors());
        return new ArticleCard(
                ref(article),
                day(meta.date()),
                String.join(" · ", byline),
                article.summary(),
                reason,
                meta.provenance().sponsored());
    }

    public TermCard card(LocalTerm term) {
        Names names = term.source().names();
        String english = String.join(
                ", ",
                Stream.concat(names.english().stream(), names.abbreviation().stream())
                        .filter(name -> !name.equals(term.name()))
                        .distinct()
                        .toList());
        return new TermCard(ref(term), english, term.definition(), lang(term.language()));
    }

    public TopicCard card(LocalTopic topic) {
        List<String> ids = topic.source().terms();
        return new TopicCard(
                ref(topic),
                library.messages().text("articleCount", topic.source().members().size()),
                topic.summary(),
                terms(ids.subList(0, Math.min(5, ids.size()))));
    }

    /** {@code 因為都談到 CRISPR、質體}; empty when there are no reasons. */
    public String reason(String key, List<String> because) {
        List<String> names = library.reasons(because);
        return names.isEmpty() ? "" : library.messages().text(key, String.join(BETWEEN, names));
    }

    /** The sentence in the page's script, converted as a whole; empty when its article is not published. */
    public Optional<Quote> quote(Evidence evidence) {
        String sentence = evidence.sentence();
        int from = Math.max(0, Math.min(evidence.from(), sentence.length()));
        int to = Math.max(from, Math.min(evidence.to(), sentence.length()));
        return library.article(evidence.articleId()).map(article -> {
            List<String> parts = article.converter()
                    .convertRun(
                            List.of(sentence.substring(0, from), sentence.substring(from, to), sentence.substring(to)));
            return new Quote(
                    ref(article),
                    day(article.source().meta().date()),
                    lang(article.language()),
                    parts.get(0),
                    parts.get(1),
                    parts.get(2));
        });
    }
}
