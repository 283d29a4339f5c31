package io.github.leishu.cli;

import io.github.leishu.build.Project;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.nio.file.Path;
import java.util.List;

/** Keeps content and site apart. */
final class ProjectFolders {
    private ProjectFolders() {}

    /** A site inside the content, or around it, would mix what people wrote with what is generated. */
    static List<Problem> overlap(Project project) {
        Path content = project.content().toAbsolutePath().normalize();
        Path site = project.site().toAbsolutePath().normalize();
        if (!content.startsWith(site) && !site.startsWith(content)) {
            return List.of();
        }
        return List.of(Problem.error(
                SourcePos.of(project.site().toString()),
                "SITE_FOLDER",
                "the site's folder and the content folder " + project.content() + " must not hold one another",
                "choose another folder with --site"));
    }
}
