package io.github.leishu.site.local;

import io.github.leishu.article.Article;
import io.github.leishu.article.Article.LinkUse;
import io.github.leishu.article.Body;
import io.github.leishu.article.HtmlRenderer;
import io.github.leishu.lang.ScriptConverter;
import io.github.leishu.library.Library;
import io.github.leishu.library.Link;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the links in articles, topics and glossary that lead nowhere. */
public final class BrokenLinks {
    private BrokenLinks() {}

    /** One problem {@code LINK_TARGET} per link, sorted. */
    public static List<Problem> in(Library library, BodyLinks links) {
        List<Problem> problems = new ArrayList<>();
        for (Article article : library.articles()) {
            for (LinkUse use : article.links()) {
                broken(links, article.id(), use.target()).ifPresent(link -> problems.add(problem(use.pos(), link)));
            }
        }
        library.topics().forEach(topic -> topic.introduction()
                .ifPresent(body -> problems.addAll(inBody(links, body, "topics/" + topic.id() + ".md"))));
        library.terms().forEach(term -> term.definition()
                .ifPresent(body -> problems.addAll(inBody(links, body, "glossary/" + term.id() + ".md"))));
        return problems.stream().sorted().toList();
    }

    /** A target is fine if it leads somewhere, read as a link or as a wikilink. */
    private static Optional<Link.Broken> broken(BodyLinks links, String articleId, String target) {
        Link link = links.link(articleId, target, false);
        return link instanceof Link.Broken broken && links.link(articleId, target, true) instanceof Link.Broken
                ? Optional.of(broken)
                : Optional.empty();
    }

    /** Curated files are few, so their links are found by rendering them once more. */
    private static List<Problem> inBody(BodyLinks links, Body body, String path) {
        List<Problem> problems = new ArrayList<>();
        new HtmlRenderer(
                        (target, wiki) -> {
                            if (!target.startsWith("#")) {
                                broken(links, "", target)
                                        .ifPresent(link -> problems.add(problem(SourcePos.of(path), link)));
                            }
                            return Optional.empty();
                        },
                        ScriptConverter.IDENTITY,
                        List.of(),
                        0)
                .render(body);
        return problems;
    }

    private static Problem problem(SourcePos pos, Link.Broken link) {
        String hint = link.suggestion().map(s -> "did you mean \"" + s + "\"?").orElse("remove or correct it");
        return Problem.error(pos, "LINK_TARGET", "\"" + link.target() + "\" does not exist", hint);
    }
}
