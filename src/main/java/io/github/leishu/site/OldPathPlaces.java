package io.github.leishu.site;

import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.page.OldPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gives the old paths of articles what room the site has left, the first that asks first, and tells who got none. */
final class OldPathPlaces {
    private final Places places;
    private final Map<String, Holder> holders = new HashMap<>();
    private final Map<Claim, Problem> refused = new LinkedHashMap<>();

    /** Whose page stands at a place: of the article or copy {@code source}, on the way to {@code article}. */
    private record Holder(String source, String article) {}

    /** A path is asked for in both scripts, and told once. */
    private record Claim(String source, String written) {}

    /** @param places where everything but the old paths stands already */
    OldPathPlaces(Publication publication, Places places) {
        this.places = places;
        publication.editions().forEach(edition -> edition.articles()
                .forEach(article -> holders.put(article.route().path(), new Holder(article.id(), article.id()))));
    }

    /** Whether its page can be put; then it must be, before the next asks. */
    boolean hasRoom(OldPath old) {
        String path = old.page().route().path();
        Optional<String> obstacle = places.obstacle(path);
        if (obstacle.isEmpty()) {
            holders.put(path, new Holder(old.source(), old.article()));
            return true;
        }
        Optional<Holder> holder = Optional.ofNullable(holders.get(obstacle.get()));
        boolean leadsThereAnyway = obstacle.get().equals(path)
                && holder.filter(h -> h.article().equals(old.article())).isPresent();
        if (!leadsThereAnyway) {
            String taker = holder.map(h -> file(h.source())).orElse(obstacle.get());
            refused.putIfAbsent(new Claim(old.source(), old.written()), problem(old, taker));
        }
        return false;
    }

    private static Problem problem(OldPath old, String taker) {
        return Problem.warning(
                SourcePos.of(file(old.source())),
                "ALIAS_TAKEN",
                "the old path \"" + old.written() + "\" is left out, as its place is taken by " + taker,
                "remove it from \"aliases\"");
    }

    private static String file(String id) {
        return "articles/" + id + ".md";
    }

    Collection<Problem> problems() {
        return refused.values();
    }
}
