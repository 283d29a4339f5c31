package io.github.leishu.build;

import io.github.leishu.library.Library;
import io.github.leishu.problem.Problem;
import io.github.leishu.site.Site;
import java.util.List;
import java.util.Optional;

/**
 * A site in memory and what it was made from; nothing is written yet.
 *
 * @param generated articles to be saved in the content folder
 * @param problems of all stages, sorted, with paths as the user gave them
 */
public record Composition(
        Optional<Library> library, Optional<Site> site, List<GeneratedArticle> generated, List<Problem> problems) {
    public Composition {
        generated = List.copyOf(generated);
        problems = List.copyOf(problems);
    }
}
