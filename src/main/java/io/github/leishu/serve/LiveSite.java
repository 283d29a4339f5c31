package io.github.leishu.serve;

import io.github.leishu.build.ArticleStore;
import io.github.leishu.build.Composer;
import io.github.leishu.build.Composition;
import io.github.leishu.build.Project;
import io.github.leishu.build.work.Progress;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.Severity;
import io.github.leishu.site.SiteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The site as last built, in memory. A build that fails leaves the one before it. Thread-safe. */
final class LiveSite {
    private final Project project;
    private final BuildListener listener;
    private volatile Map<String, SiteFile> files = Map.of();
    private volatile long version;

    LiveSite(Project project, BuildListener listener) {
        this.project = project;
        this.listener = listener;
    }

    /** Builds; articles made from new pages are saved so that they can be edited, the site is not. */
    synchronized void rebuild() {
        try {
            Composition made = Composer.compose(project, Progress.NONE);
            List<Problem> problems = new ArrayList<>(made.problems());
            problems.addAll(ArticleStore.save(project.content(), made, Severity.WARNING));
            problems.sort(null);
            made.site().ifPresent(site -> {
                Map<String, SiteFile> next = new TreeMap<>();
                site.files().forEach(file -> next.put(file.path(), file));
                files = Map.copyOf(next);
                version++;
            });
            listener.built(files.size(), problems);
        } catch (RuntimeException | StackOverflowError e) {
            // whatever a half-saved file brings about, the server goes on with what it has
            listener.failed(e.toString());
        }
    }

    Optional<SiteFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Counts successful builds. */
    long version() {
        return version;
    }
}
