package io.github.leishu.site.search;

import io.github.leishu.lang.Language;
import io.github.leishu.lang.Script;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Publication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the two editions hold, put together: the same things in the same order, each in both scripts. */
final class Searchables {
    private final LocalizedLibrary hant;
    private final LocalizedLibrary hans;

    Searchables(Publication publication) {
        hant = publication.edition(Script.HANT);
        hans = publication.edition(Script.HANS);
    }

    /** The shortest names first: a term that is called what was asked for comes before those with longer names. */
    List<Searchable> terms() {
        List<Searchable> terms = new ArrayList<>();
        List<LocalTerm> ones = hant.terms();
        List<LocalTerm> others = hans.terms();
        for (int i = 0; i < ones.size(); i++) {
            LocalTerm one = ones.get(i);
            LocalTerm other = others.get(i);
            terms.add(new Searchable(
                    one.id(),
                    foreign(one.language()),
                    "",
                    Wordings.of(one.name(), other.name()),
                    one.source().names().all(),
                    Wordings.of(one.definition(), other.definition())));
        }
        terms.sort(Comparator.comparing((Searchable term) -> term.title().hant().length()));
        return terms;
    }

    List<Searchable> topics() {
        List<Searchable> topics = new ArrayList<>();
        List<LocalTopic> ones = hant.topics();
        List<LocalTopic> others = hans.topics();
        for (int i = 0; i < ones.size(); i++) {
            LocalTopic one = ones.get(i);
            LocalTopic other = others.get(i);
            topics.add(new Searchable(
                    one.id(),
                    foreign(one.source().language()),
                    "",
                    Wordings.of(one.title(), other.title()),
                    List.of(),
                    Wordings.of(one.summary(), other.summary())));
        }
        return topics;
    }

    /** The newest first; made one after the other, since their texts in both scripts are a lot. */
    Stream<Searchable> articles() {
        List<LocalArticle> ones = hant.articles();
        List<LocalArticle> others = hans.articles();
        return IntStream.range(0, ones.size()).mapToObj(i -> article(ones.get(i), others.get(i)));
    }

    private static Searchable article(LocalArticle one, LocalArticle other) {
        String text = one.source().body().plainText();
        return new Searchable(
                one.source().slug(),
                foreign(one.language()),
                one.source().meta().date().map(Object::toString).orElse(""),
                Wordings.of(one.title(), other.title()),
                List.of(),
                Wordings.of(one.converter().convert(text), other.converter().convert(text)));
    }

    private static String foreign(String language) {
        boolean chinese = Language.script(language).isPresent() || language.equals("zh");
        return chinese ? "" : language;
    }
}
