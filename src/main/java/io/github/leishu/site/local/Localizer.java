package io.github.leishu.site.local;

import io.github.leishu.article.Article;
import io.github.leishu.article.Body;
import io.github.leishu.article.TextRun;
import io.github.leishu.lang.ChineseConverters;
import io.github.leishu.lang.Language;
import io.github.leishu.lang.Script;
import io.github.leishu.lang.ScriptConverter;
import io.github.leishu.lang.Sentences;
import io.github.leishu.library.Evidence;
import io.github.leishu.library.Names;
import io.github.leishu.library.Term;
import io.github.leishu.library.Topic;
import java.util.Map;
import java.util.Optional;

/** Brings one thing of the library after the other into one script. */
final class Localizer {
    /** A summary is cut at the first sentence that ends beyond half of this, or here (UTF-16 units). */
    private static final int SUMMARY_LENGTH = 110;

    private final Script script;
    private final Map<String, Article> articles;
    private final Map<String, Term> terms;
    private final ChineseConverters converters;

    /** Both maps by id. */
    Localizer(Script script, Map<String, Article> articles, Map<String, Term> terms, ChineseConverters converters) {
        this.script = script;
        this.articles = articles;
        this.terms = terms;
        this.converters = converters;
    }

    LocalArticle article(Article article) {
        String language = article.meta().language();
        ScriptConverter converter = converters
                .withNames(article.meta().authors())
                .with(article.meta().publishing().words())
                .into(script, language);
        String summary = article.meta().publishing().description().orElseGet(() -> summary(article.body()));
        return new LocalArticle(
                article,
                Routes.article(script, article.slug()),
                shownLanguage(language),
                converter.convert(article.meta().title()),
                article.meta().authors().stream().map(converter::convert).toList(),
                converter.convert(summary),
                converter);
    }

    LocalTerm term(Term term) {
        ScriptConverter converter = converters.into(script, term.definitionLanguage());
        if (term.definition().isPresent()) {
            String text = converter.convert(
                    term.definition().get().plainText().replace('\n', ' ').strip());
            return new LocalTerm(
                    term, route(term), name(term.names()), text, shownLanguage(term.definitionLanguage()), converter);
        }
        Optional<Article> from = term.evidence().map(Evidence::articleId).map(articles::get);
        String language = from.map(a -> a.meta().language()).orElse(script.tag());
        String sentence = term.evidence().map(Evidence::sentence).orElse("");
        return new LocalTerm(
                term,
                route(term),
                name(term.names()),
                converters.into(script, language).convert(sentence),
                shownLanguage(language),
                converter);
    }

    LocalTopic topic(Topic topic) {
        ScriptConverter converter = converters.into(script, topic.language());
        String summary = topic.introduction().map(Localizer::summary).orElse("");
        return new LocalTopic(
                topic,
                Routes.topic(script, topic.id()),
                title(topic, converter),
                converter.convert(summary),
                converter);
    }

    /** A derived topic is called what its term is called in this script; converted, 質體 would not become 质粒. */
    private String title(Topic topic, ScriptConverter converter) {
        Term term = topic.curated() ? null : terms.get(topic.id());
        return term == null ? converter.convert(topic.title()) : name(term.names());
    }

    /** The language of converted text: the page's script for Chinese, otherwise what it was. */
    String shownLanguage(String language) {
        return Language.script(language).isPresent() || language.equals("zh") ? script.tag() : language;
    }

    private Route route(Term term) {
        return Routes.term(script, term.id());
    }

    private String name(Names names) {
        String own = names.label(script);
        return own.isBlank()
                ? names.all().stream().filter(n -> !n.isBlank()).findFirst().orElse("")
                : own;
    }

    private static String summary(Body body) {
        String text = body.runs().stream()
                .filter(run -> run.kind() == TextRun.Kind.PARAGRAPH)
                .map(run -> run.text().replace('\n', ' ').strip())
                .filter(paragraph -> paragraph.length() > 12)
                .findFirst()
                .orElse("");
        if (text.length() <= SUMMARY_LENGTH) {
            return text;
        }
        int end = 0;
        for (Sentences.Range sentence : Sentences.split(text)) {
            if (sentence.to() <= SUMMARY_LENGTH) {
                end = sentence.to();
            }
        }
        if (end >= SUMMARY_LENGTH / 2) {
            return text.substring(0, end);
        }
        int cut = Character.isHighSurrogate(text.charAt(SUMMARY_LENGTH - 1)) ? SUMMARY_LENGTH - 1 : SUMMARY_LENGTH;
        return text.substring(0, cut) + "…";
    }
}
