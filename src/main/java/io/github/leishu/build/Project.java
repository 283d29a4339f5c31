package io.github.leishu.build;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build from where to where.
 *
 * @param templates the owner's templates and assets; may be missing, the built-in ones stand behind it
 * @param site where the finished site goes
 * @param baseUrl overrides {@code base_url} of the configuration
 * @param drafts whether articles marked {@code draft: true} are shown
 * @param threads at least 1; the result does not depend on it
 */
public record Project(Path content, Path templates, Path site, Optional<String> baseUrl, boolean drafts, int threads) {
    public Project {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
    }
}
