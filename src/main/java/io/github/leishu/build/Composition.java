package io.github.leishu.build;

import io.github.leishu.library.Library;
import io.github.leishu.problem.Problem;
import io.github.leishu.site.Site;
import io.github.leishu.site.SiteFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site in memory and what it was made from; nothing is written yet.
 *
 * @param generated articles to be saved in the content folder
 * @param images pictures of theirs to be saved there
 * @param articlePaths where each article's file lies, by its id, with the content folder as the user named it
 * @param problems of all stages, sorted, with paths as the user gave them
 */
public record Composition(
        Optional<Library> library,
        Optional<Site> site,
        List<GeneratedArticle> generated,
        List<SiteFile> images,
        Map<String, String> articlePaths,
        List<Problem> problems) {
    public Composition {
        articlePaths = Map.copyOf(articlePaths);
        generated = List.copyOf(generated);
        images = List.copyOf(images);
        problems = List.copyOf(problems);
    }

    /** Where an article's file lies, with the content folder as the user named it. */
    public String pathOf(String articleId) {
        return articlePaths.getOrDefault(articleId, articleId);
    }
}
