package io.github.leishu.site.page;

import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each article stands among those of the first topic it belongs to, newest first. Immutable. */
final class Neighbours {
    private final Map<String, Place> places = new HashMap<>();

    private record Place(LocalTopic topic, List<LocalArticle> members, int at) {}

    Neighbours(LocalizedLibrary library) {
        Map<String, List<LocalArticle>> members = new HashMap<>();
        for (LocalArticle article : library.articles()) {
            List<LocalTopic> topics = library.topicsOf(article);
            for (LocalTopic topic : topics) {
                members.computeIfAbsent(topic.id(), id -> new ArrayList<>()).add(article);
            }
            topics.stream().limit(1).forEach(first -> {
                List<LocalArticle> own = members.getOrDefault(first.id(), List.of());
                places.put(article.id(), new Place(first, own, own.size() - 1));
            });
        }
    }

    Optional<LocalTopic> topic(LocalArticle article) {
        return Optional.ofNullable(places.get(article.id())).map(Place::topic);
    }

    Optional<LocalArticle> earlier(LocalArticle article) {
        return neighbour(article, 1);
    }

    Optional<LocalArticle> later(LocalArticle article) {
        return neighbour(article, -1);
    }

    private Optional<LocalArticle> neighbour(LocalArticle article, int step) {
        return Optional.ofNullable(places.get(article.id()))
                .filter(place -> place.at() + step >= 0
                        && place.at() + step < place.members().size())
                .map(place -> place.members().get(place.at() + step));
    }
}
