package io.github.leishu.library;

import io.github.leishu.article.Article;
import io.github.leishu.library.CuratedDocument.Placed;
import io.github.leishu.library.copies.Copies;
import io.github.leishu.library.term.Concept;
import io.github.leishu.library.term.TermFinder;
import io.github.leishu.library.text.ArticleText;
import io.github.leishu.problem.Nearest;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds the knowledge model from parsed articles and the owner's curated files. */
public final class LibraryBuilder {
    private static final Comparator<Article> NEWEST_FIRST = Comparator.comparing(
                    (Article a) -> a.meta().date().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(Article::id);

    private LibraryBuilder() {}

    /** A curated file as text: {@code path} relative to the content folder, {@code id} its name without {@code .md}. */
    public record CuratedFile(String id, String path, String text) {}

    /**
     * @param articles parsed, drafts already left out
     * @param glossary files of {@code content/glossary}
     * @param topics files of {@code content/topics}
     */
    public static Outcome<Library> build(List<Article> articles, List<CuratedFile> glossary, List<CuratedFile> topics) {
        List<Problem> problems = new ArrayList<>();
        List<ArticleText> texts = articles.stream().map(ArticleText::of).toList();
        Copies copies = Copies.among(texts);
        List<Article> byId = copies.originals();
        List<Article> newestFirst = byId.stream().sorted(NEWEST_FIRST).toList();
        TermFinder.Found found = TermFinder.find(textsOf(byId, texts), unique(glossary, problems), problems);
        Backlinks sentences = Backlinks.ofTerms(textsOf(newestFirst, texts), found.mentions());
        List<Term> terms = found.concepts().stream()
                .map(concept -> term(concept, sentences.best(concept.id())))
                .toList();
        TermVectors vectors = new TermVectors(found.mentions(), found.titled());
        List<CuratedTopic> files = unique(topics, problems).stream()
                .map(file -> CuratedTopic.read(file, problems))
                .flatMap(Optional::stream)
                .toList();
        reportUnknownTopics(found.concepts(), files, problems);
        Set<String> broad = found.concepts().stream()
                .filter(Concept::broad)
                .map(Concept::id)
                .collect(Collectors.toSet());
        LinkIndex names = LinkIndex.of(copies, terms, List.of());
        List<Topic> allTopics = new Topics(byId, terms, vectors, names, problems).of(files, broad);
        LinkIndex links = names.with(allTopics);
        Library library = new Library(
                newestFirst,
                terms,
                allTopics,
                found.mentions(),
                Relations.of(vectors, byId),
                new Library.Quotations(sentences.quoted(), Backlinks.ofArticles(newestFirst, links)),
                copies.byOriginal(),
                links);
        return Outcome.of(library, problems.stream().sorted().toList());
    }

    private static List<ArticleText> textsOf(List<Article> articles, List<ArticleText> texts) {
        Map<String, ArticleText> byId =
                texts.stream().collect(Collectors.toMap(text -> text.article().id(), text -> text));
        return articles.stream()
                .flatMap(article -> Optional.ofNullable(byId.get(article.id())).stream())
                .toList();
    }

    /** By path; of two files with one id, which is one address, the first stays. */
    private static List<CuratedFile> unique(List<CuratedFile> files, List<Problem> problems) {
        Map<String, CuratedFile> byId = new LinkedHashMap<>();
        for (CuratedFile file :
                files.stream().sorted(Comparator.comparing(CuratedFile::path)).toList()) {
            CuratedFile first = byId.putIfAbsent(file.id().toLowerCase(Locale.ROOT), file);
            if (first != null) {
                problems.add(Problem.error(
                        SourcePos.of(file.path()),
                        "CURATED_DUPLICATE",
                        "has the same name as " + first.path() + " and is left out",
                        "give one of them another file name, or join them"));
            }
        }
        return List.copyOf(byId.values());
    }

    /** Topics that term files name and that have no file; a derived topic has its members already. */
    private static void reportUnknownTopics(List<Concept> concepts, List<CuratedTopic> topics, List<Problem> problems) {
        Set<String> ids = topics.stream().map(CuratedTopic::id).collect(Collectors.toSet());
        Set<String> titles =
                topics.stream().map(t -> LinkIndex.nameKey(t.title())).collect(Collectors.toSet());
        concepts.stream()
                .flatMap(concept -> concept.curated().stream())
                .flatMap(term -> term.document().values("topics").stream())
                .filter(name -> !ids.contains(name.text()) && !titles.contains(LinkIndex.nameKey(name.text())))
                .map(name -> Problem.warning(
                        name.pos(),
                        "TERM_TOPIC",
                        "there is no topic \"" + name.text() + "\"",
                        Nearest.to(name.text(), ids)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("make one with: leishu new topic NAME")))
                .forEach(problems::add);
    }

    private static Term term(Concept concept, Optional<Evidence> sentence) {
        var document = concept.curated().map(c -> c.document());
        var definition = document.flatMap(CuratedDocument::body);
        return new Term(
                concept.id(),
                concept.names(),
                definition,
                document.map(CuratedDocument::language).orElse("zh-Hant"),
                definition.isPresent() ? Optional.empty() : sentence,
                document.map(CuratedDocument::curation),
                document.map(d -> d.values("topics").stream().map(Placed::text).toList())
                        .orElse(List.of()));
    }
}
