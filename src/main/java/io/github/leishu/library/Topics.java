package io.github.leishu.library;

import io.github.leishu.article.Article;
import io.github.leishu.lang.Language;
import io.github.leishu.library.CuratedDocument.Placed;
import io.github.leishu.library.Topic.Member;
import io.github.leishu.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Curated topics in the owner's order, then those derived for what the owner left open. One instance per run. */
final class Topics {
    private static final double NAMED_WEIGHT = 2;
    private static final double TAG_WEIGHT = 1;
    private static final int MOST_REASONS = 4;

    /** Share of a short article's mentions of terms from which on two are enough. */
    private static final double LEAST_SHARE = 0.125;

    private final List<Article> articles;
    private final List<Term> terms;
    private final TermVectors vectors;
    private final LinkIndex links;
    private final List<Problem> problems;
    private final Map<String, Integer> articleIndex = new HashMap<>();
    private final Map<String, Integer> termIndex = new HashMap<>();

    /** @param links resolves the names by which curated files call articles and terms */
    Topics(List<Article> articles, List<Term> terms, TermVectors vectors, LinkIndex links, List<Problem> problems) {
        this.articles = articles;
        this.terms = terms;
        this.vectors = vectors;
        this.links = links;
        this.problems = problems;
        vectors.articles().forEach(id -> articleIndex.put(id, articleIndex.size()));
        vectors.terms().forEach(id -> termIndex.put(id, termIndex.size()));
    }

    /** @param broad ids of terms that make no topic by themselves */
    List<Topic> of(List<CuratedTopic> curated, Set<String> broad) {
        Map<String, Set<String>> wished = termsThatAskFor(curated);
        List<Topic> topics = curated.stream()
                .sorted(Comparator.comparingInt(CuratedTopic::order).thenComparing(CuratedTopic::id))
                .map(file -> topic(file, wished.getOrDefault(file.id(), Set.of())))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<String> ids = topics.stream().map(Topic::id).collect(Collectors.toSet());
        Set<String> spokenFor = topics.stream().flatMap(t -> t.terms().stream()).collect(Collectors.toSet());
        List<Set<String>> taken = topics.stream()
                .map(t -> t.members().stream().map(Member::articleId).collect(Collectors.toSet()))
                .toList();
        Map<String, Names> names = terms.stream().collect(Collectors.toMap(Term::id, Term::names));
        topics.addAll(new DerivedTopics(vectors)
                .derive(
                        taken,
                        names,
                        term -> !ids.contains(term) && !spokenFor.contains(term) && !broad.contains(term)));
        return List.copyOf(topics);
    }

    /** Term files may name the topics they belong to, by id or title. */
    private Map<String, Set<String>> termsThatAskFor(List<CuratedTopic> curated) {
        Map<String, String> byName = new HashMap<>();
        for (CuratedTopic topic : curated) {
            byName.put(topic.id(), topic.id());
            byName.putIfAbsent(LinkIndex.nameKey(topic.title()), topic.id());
        }
        Map<String, Set<String>> wished = new HashMap<>();
        for (Term term : terms) {
            for (String name : term.topics()) {
                String id = byName.getOrDefault(name, byName.getOrDefault(LinkIndex.nameKey(name), ""));
                if (!id.isEmpty()) {
                    wished.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(term.id());
                }
            }
        }
        return wished;
    }

    private Topic topic(CuratedTopic file, Set<String> wished) {
        Set<String> termIds = new LinkedHashSet<>();
        for (Placed name : file.terms()) {
            links.term(name.text())
                    .ifPresentOrElse(
                            term -> termIds.add(term.id()), () -> unknown(name, "TOPIC_TERM", "no term is called"));
        }
        if (file.hasNoRule()) {
            links.term(file.title()).ifPresent(term -> termIds.add(term.id()));
        }
        termIds.addAll(wished);
        Map<String, Draft> members = new LinkedHashMap<>();
        for (Placed name : file.articles()) {
            if (links.resolve(articleTarget(name.text()), true) instanceof Link.ToArticle article) {
                members.computeIfAbsent(article.id(), id -> new Draft()).weight += NAMED_WEIGHT;
            } else {
                unknown(name, "TOPIC_ARTICLE", "there is no article");
            }
        }
        addTagged(file, members);
        addByTerms(termIds, members);
        List<Member> list = members.entrySet().stream()
                .map(e -> new Member(
                        e.getKey(),
                        Math.round(e.getValue().weight * 1e6) / 1e6,
                        e.getValue().reasons()))
                .sorted(Comparator.comparingDouble((Member m) -> -m.weight()).thenComparing(Member::articleId))
                .toList();
        String language = Language.script(Language.detect(file.title())).isPresent()
                ? Language.detect(file.title())
                : file.document().language();
        return new Topic(
                file.id(),
                file.title(),
                language,
                file.document().body(),
                list,
                List.copyOf(termIds),
                Optional.of(file.document().curation()));
    }

    /** A member while its reasons are being gathered. */
    private static final class Draft {
        private final List<String> because = new ArrayList<>();
        private double weight;

        List<String> reasons() {
            return because.stream().limit(MOST_REASONS).toList();
        }
    }

    private static String articleTarget(String name) {
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }

    private void unknown(Placed name, String code, String what) {
        problems.add(Problem.warning(
                name.pos(),
                code,
                what + " \"" + name.text() + "\"",
                links.resolve(name.text(), true) instanceof Link.Broken broken
                        ? broken.suggestion()
                                .map(s -> "did you mean " + s + "?")
                                .orElse("check the spelling, or remove it")
                        : "it names something else"));
    }

    private void addTagged(CuratedTopic file, Map<String, Draft> members) {
        for (Placed tag : file.tags()) {
            String key = LinkIndex.nameKey(tag.text());
            for (Article article : articles) {
                boolean tagged = article.meta().publishing().tags().stream()
                        .anyMatch(t -> LinkIndex.nameKey(t).equals(key));
                if (tagged) {
                    Draft draft = members.computeIfAbsent(article.id(), id -> new Draft());
                    draft.weight += TAG_WEIGHT;
                    draft.because.add("#" + tag.text());
                }
            }
        }
    }

    /**
     * An article belongs by terms when it speaks of them three times, or twice and of little else: short pages repeat
     * nothing.
     */
    private void addByTerms(Set<String> termIds, Map<String, Draft> members) {
        for (String articleId : vectors.articles()) {
            TermVectors.Vector vector = vectors.vector(articleIndex.getOrDefault(articleId, 0));
            List<String> shared = new ArrayList<>();
            double weight = 0;
            int mentions = 0;
            for (String term : termIds) {
                int index = termIndex.getOrDefault(term, -1);
                if (vector.weight(index) > 0) {
                    shared.add(term);
                    weight += vector.weight(index);
                    mentions += vector.count(index);
                }
            }
            boolean often = mentions >= 3;
            boolean littleElse = mentions >= 2 && mentions >= LEAST_SHARE * vector.mentions();
            if (members.containsKey(articleId)
                    || (often || littleElse) && weight >= 0.1
                    || often && shared.size() >= 2) {
                Draft draft = members.computeIfAbsent(articleId, id -> new Draft());
                draft.weight += weight;
                draft.because.addAll(shared);
            }
        }
    }
}
