package io.github.leishu.build.check;

import io.github.leishu.article.Article;
import io.github.leishu.build.Composer;
import io.github.leishu.build.Composition;
import io.github.leishu.build.ContentFolder;
import io.github.leishu.build.ContentPaths;
import io.github.leishu.build.Project;
import io.github.leishu.build.work.Progress;
import io.github.leishu.lang.FoldedText;
import io.github.leishu.library.Library;
import io.github.leishu.library.Mention;
import io.github.leishu.library.Term;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.site.Site;
import io.github.leishu.site.SiteFile;
import io.github.leishu.site.local.LocalizedLibrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a build does not trip over but an owner wants to know before publishing. */
public final class Checks {
    /** GitHub Pages refuses larger sites and files. */
    private static final long MAX_SITE_BYTES = 1L << 30;

    private static final long MAX_FILE_BYTES = 100L << 20;

    /** What has to be asked for. */
    public enum Extra {
        /** Where the conversion between the scripts had a choice. */
        SCRIPTS,
        /** Whether a host shows the site as it is meant. */
        DEPLOY
    }

    private final Project project;
    private final Composition made;
    private final List<Problem> problems = new ArrayList<>();

    private Checks(Project project, Composition made) {
        this.project = project;
        this.made = made;
    }

    /**
     * The problems of the build and of all checks, sorted.
     *
     * @param more what is looked at beyond what every check looks at
     */
    public static List<Problem> run(Project project, Set<Extra> more, Progress progress) {
        Composition made = Composer.compose(project, progress);
        Checks checks = new Checks(project, made);
        checks.problems.addAll(made.problems());
        made.library().ifPresent(checks::library);
        if (more.contains(Extra.SCRIPTS)) {
            made.library().ifPresent(checks::scripts);
        }
        if (more.contains(Extra.DEPLOY)) {
            made.site().ifPresent(checks::deploy);
        }
        made.site().ifPresent(checks::size);
        return checks.problems.stream().sorted().toList();
    }

    private void library(Library library) {
        duplicateTitles(library.articles());
        library.articles().forEach(this::source);
        orphans(library);
    }

    private void scripts(Library library) {
        ContentFolder.read(project.content()).value().ifPresent(content -> {
            var converters = LocalizedLibrary.converters(library, content.config());
            new ScriptCheck(project, content, made, converters)
                    .notes()
                    .forEach(note -> problems.add(ContentPaths.asGiven(project.content(), note)));
        });
    }

    private void deploy(Site site) {
        ContentFolder.read(project.content())
                .value()
                .map(content -> project.baseUrl().isEmpty()
                        ? content.config()
                        : content.config().at(project.baseUrl()))
                .ifPresent(config -> problems.addAll(DeployCheck.of(project, site, config)));
    }

    /** Titles are compared across scripts. */
    private void duplicateTitles(List<Article> articles) {
        Map<String, Article> first = new HashMap<>();
        for (Article article : articles) {
            Article other = first.putIfAbsent(FoldedText.fold(article.meta().title()), article);
            if (other != null) {
                problems.add(Problem.warning(
                        pos(article),
                        "TITLE_DUPLICATE",
                        "has the same title as " + pos(other).path(),
                        "make the titles differ, or drop one of the articles"));
            }
        }
    }

    private void source(Article article) {
        boolean fromElsewhere = article.meta().provenance().scraped().isPresent();
        if (fromElsewhere && article.meta().provenance().source().isEmpty()) {
            problems.add(Problem.warning(
                    pos(article),
                    "SOURCE_MISSING",
                    "comes from a saved page but names no source",
                    "add \"source: https://…\" to its front matter"));
        }
    }

    private void orphans(Library library) {
        Set<String> mentioned = library.mentions().values().stream()
                .flatMap(List::stream)
                .map(Mention::termId)
                .collect(Collectors.toSet());
        for (Term term : library.terms()) {
            if (term.curation().isPresent() && !mentioned.contains(term.id())) {
                problems.add(Problem.warning(
                        SourcePos.of(ContentPaths.join(
                                project.content(), term.curation().get().path())),
                        "TERM_ORPHAN",
                        "no article speaks of \"" + term.names().hant() + "\"",
                        "add the names it goes by under \"aliases\""));
            }
        }
    }

    private void size(Site site) {
        long total = 0;
        for (SiteFile file : site.files()) {
            total += file.bytes().length;
            if (file.bytes().length > MAX_FILE_BYTES) {
                problems.add(Problem.warning(
                        SourcePos.of(project.site() + "/" + file.path()),
                        "DEPLOY_SIZE",
                        "is larger than 100 MB, which GitHub does not take",
                        ""));
            }
        }
        if (total > MAX_SITE_BYTES) {
            problems.add(Problem.warning(
                    SourcePos.of(project.site().toString()),
                    "DEPLOY_SIZE",
                    "the site is larger than 1 GB, which GitHub Pages does not take",
                    ""));
        }
    }

    private SourcePos pos(Article article) {
        return SourcePos.of(made.pathOf(article.id()));
    }
}
