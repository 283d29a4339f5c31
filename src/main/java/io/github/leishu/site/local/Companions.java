package io.github.leishu.site.local;

import io.github.leishu.library.Library;
import io.github.leishu.library.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which terms keep company: how often two stand in the same article, against how often each stands alone. */
public final class Companions {
    private static final int MOST = 10;

    private final Map<String, List<String>> closest = new HashMap<>();
    private final Map<String, Integer> articles = new HashMap<>();

    /** Takes time in proportion to the squared number of terms of each article. */
    public Companions(Library library) {
        Map<String, Map<String, Integer>> together = new HashMap<>();
        for (List<Mention> mentions : library.mentions().values()) {
            List<String> ids = new ArrayList<>(
                    new TreeSet<>(mentions.stream().map(Mention::termId).toList()));
            for (String id : ids) {
                articles.merge(id, 1, Integer::sum);
                Map<String, Integer> row = together.computeIfAbsent(id, key -> new HashMap<>());
                ids.stream().filter(other -> !other.equals(id)).forEach(other -> row.merge(other, 1, Integer::sum));
            }
        }
        together.forEach((id, row) -> closest.put(id, closest(id, row)));
    }

    private List<String> closest(String id, Map<String, Integer> row) {
        return row.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Integer> e) -> -cosine(id, e))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double cosine(String id, Map.Entry<String, Integer> other) {
        return other.getValue() / Math.sqrt((double) articlesWith(id) * articlesWith(other.getKey()));
    }

    /** Ids of the terms found most often with this one, closest first; at most ten. */
    public List<String> of(String termId) {
        return closest.getOrDefault(termId, List.of());
    }

    /** In how many articles the term stands. */
    public int articlesWith(String termId) {
        return articles.getOrDefault(termId, 0);
    }
}
