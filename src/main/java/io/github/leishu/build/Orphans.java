package io.github.leishu.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Articles whose page is gone. A page that turns up under another name takes its articles with it; without this, moving
 * a page would make all of them anew.
 */
final class Orphans {
    private final Map<String, List<ArticleFile>> bySource = new HashMap<>();
    private final Map<String, List<ArticleFile>> byTitle = new HashMap<>();

    void add(ArticleFile file) {
        (file.source().isEmpty() ? byTitle : bySource)
                .computeIfAbsent(file.source().isEmpty() ? file.title() : file.source(), key -> new ArrayList<>())
                .add(file);
    }

    /**
     * Takes out the articles that have the source of a story, or its title where neither has a source, and much of its
     * text.
     *
     * @return sorted by path
     */
    List<ArticleFile> claim(List<Draft> drafts) {
        TreeSet<ArticleFile> claimed = new TreeSet<>();
        for (Draft draft : drafts) {
            candidates(draft)
                    .filter(file -> StoryMatcher.alike(draft.text(), file.text()))
                    .forEach(claimed::add);
        }
        Stream.of(bySource, byTitle)
                .flatMap(files -> files.values().stream())
                .forEach(files -> files.removeAll(claimed));
        return List.copyOf(claimed);
    }

    private Stream<ArticleFile> candidates(Draft draft) {
        return draft.source().isEmpty()
                ? byTitle.getOrDefault(draft.title(), List.of()).stream()
                : bySource.getOrDefault(draft.source(), List.of()).stream();
    }
}
