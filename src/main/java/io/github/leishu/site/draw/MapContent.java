package io.github.leishu.site.draw;

import io.github.leishu.library.Topic;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands on a map: the topics with the most articles, and in each the articles and terms that are most its own.
 * Every article and every term stands in one topic only, the one where it weighs most.
 *
 * @param nodes in the topics' order
 * @param links by article id, the nodes it belongs to besides its own
 * @param hidden how many topics are left out
 */
public record MapContent(List<Node> nodes, Map<String, List<Integer>> links, int hidden) {
    private static final int TOPICS = 60;
    private static final int ARTICLES = 360;
    private static final int TERMS = 240;
    private static final int TERMS_EACH = 5;
    private static final int ARTICLES_EACH = 24;

    public MapContent {
        nodes = List.copyOf(nodes);
        links = Map.copyOf(links);
    }

    /**
     * A topic.
     *
     * @param articles that stand with it, best first; all of its members are more
     * @param terms of its own, most telling first
     */
    public record Node(LocalTopic topic, List<LocalArticle> articles, List<LocalTerm> terms) {
        public Node {
            articles = List.copyOf(articles);
            terms = List.copyOf(terms);
        }

        int members() {
            return topic.source().members().size();
        }
    }

    /** What the library has, up to what can still be read. */
    public static MapContent of(LocalizedLibrary library) {
        Set<LocalTopic> heaviest = new HashSet<>(library.topics().stream()
                .sorted(Comparator.comparingInt(
                                (LocalTopic t) -> -t.source().members().size())
                        .thenComparing(LocalTopic::id))
                .limit(TOPICS)
                .toList());
        List<LocalTopic> topics =
                library.topics().stream().filter(heaviest::contains).toList();
        int shown = Math.max(1, topics.size());
        Map<String, Integer> homes = homes(topics);
        List<Node> nodes = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < topics.size(); i++) {
            int at = i;
            LocalTopic topic = topics.get(i);
            List<LocalArticle> own = topic.source().members().stream()
                    .filter(member -> homes.getOrDefault(member.articleId(), -1) == at)
                    .limit(Math.min(ARTICLES_EACH, ARTICLES / shown))
                    .flatMap(member -> library.article(member.articleId()).stream())
                    .toList();
            List<LocalTerm> terms = topic.source().terms().stream()
                    .flatMap(id -> library.term(id).stream())
                    .filter(term -> !term.name().equals(topic.title()) && !taken.contains(term.id()))
                    .limit(Math.min(TERMS_EACH, TERMS / shown))
                    .toList();
            terms.forEach(term -> taken.add(term.id()));
            nodes.add(new Node(topic, own, terms));
        }
        return new MapContent(nodes, links(topics, homes), library.topics().size() - topics.size());
    }

    /** By article, the topic where it weighs most; the earlier one where two weigh the same. */
    private static Map<String, Integer> homes(List<LocalTopic> topics) {
        Map<String, Integer> homes = new HashMap<>();
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < topics.size(); i++) {
            for (Topic.Member member : topics.get(i).source().members()) {
                if (member.weight() > weights.getOrDefault(member.articleId(), -1.0)) {
                    weights.put(member.articleId(), member.weight());
                    homes.put(member.articleId(), i);
                }
            }
        }
        return homes;
    }

    private static Map<String, List<Integer>> links(List<LocalTopic> topics, Map<String, Integer> homes) {
        Map<String, List<Integer>> links = new TreeMap<>();
        for (int i = 0; i < topics.size(); i++) {
            for (Topic.Member member : topics.get(i).source().members()) {
                if (homes.getOrDefault(member.articleId(), i) != i) {
                    links.computeIfAbsent(member.articleId(), id -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        return links;
    }

    /** How alike two topics are by the articles and terms they share: 0 to 1, by their indices. */
    double[][] likeness() {
        double[][] likeness = new double[nodes.size()][nodes.size()];
        Map<String, List<Integer>> holders = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Topic topic = nodes.get(i).topic().source();
            int at = i;
            topic.members().forEach(m -> holders.computeIfAbsent("a " + m.articleId(), id -> new ArrayList<>())
                    .add(at));
            topic.terms().forEach(id -> holders.computeIfAbsent("t " + id, key -> new ArrayList<>())
                    .add(at));
        }
        for (List<Integer> among : holders.values()) {
            for (int i : among) {
                for (int j : among) {
                    likeness[i][j] += i == j ? 0 : 1 / Math.sqrt((double) size(i) * size(j));
                }
            }
        }
        return likeness;
    }

    private int size(int node) {
        Topic topic = nodes.get(node).topic().source();
        return topic.members().size() + topic.terms().size();
    }
}
