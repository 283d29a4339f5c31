package io.github.leishu.site.local;

import io.github.leishu.article.Article;
import io.github.leishu.article.Article.LinkUse;
import io.github.leishu.library.Library;
import io.github.leishu.library.Link;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the links in articles, topics and glossary that lead nowhere. */
public final class BrokenLinks {
    private BrokenLinks() {}

    /** One problem {@code LINK_TARGET} per link, sorted; anchors within topics and glossary are not checked. */
    public static List<Problem> in(Library library, BodyLinks links) {
        List<Problem> problems = new ArrayList<>();
        for (Article article : library.articles()) {
            for (LinkUse use : article.links()) {
                broken(links, article.id(), use.target()).ifPresent(link -> problems.add(problem(use.pos(), link)));
            }
        }
        Stream.concat(
                        library.topics().stream().flatMap(topic -> topic.curation().stream()),
                        library.terms().stream().flatMap(term -> term.curation().stream()))
                .flatMap(file -> file.links().stream())
                .filter(use -> !use.target().startsWith("#"))
                .forEach(use ->
                        broken(links, "", use.target()).ifPresent(link -> problems.add(problem(use.pos(), link))));
        return problems.stream().sorted().toList();
    }

    /** A target is fine if it leads somewhere, read as a link or as a wikilink. */
    private static Optional<Link.Broken> broken(BodyLinks links, String articleId, String target) {
        Link link = links.link(articleId, target, false);
        return link instanceof Link.Broken broken && links.link(articleId, target, true) instanceof Link.Broken
                ? Optional.of(broken)
                : Optional.empty();
    }

    private static Problem problem(SourcePos pos, Link.Broken link) {
        String hint = link.suggestion().map(s -> "did you mean \"" + s + "\"?").orElse("remove or correct it");
        return Problem.error(pos, "LINK_TARGET", "\"" + link.target() + "\" does not exist", hint);
    }
}
