package io.github.leishu.site;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.config.SiteConfig.Look;
import io.github.leishu.lang.Script;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.site.card.SocialCards;
import io.github.leishu.site.export.Exporter;
import io.github.leishu.site.local.BodyLinks;
import io.github.leishu.site.local.BrokenLinks;
import io.github.leishu.site.local.MenuTarget;
import io.github.leishu.site.local.Messages;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.page.OldPath;
import io.github.leishu.site.page.Page;
import io.github.leishu.site.page.PageKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Library to the finished site, both scripts, in memory. */
public final class SiteRenderer {
    /** The kind of page that alone loads an asset. */
    private static final Map<String, String> KIND_OF_ASSET = Map.of(
            Routes.asset("map.js").path(), "map",
            Routes.asset("search.js").path(), "search",
            Routes.asset("search-index.js").path(), "search");

    private SiteRenderer() {}

    /**
     * The site, with a problem {@code LINK_TARGET} for every link that leads nowhere. An owner's template that cannot be
     * used is a problem {@code TEMPLATE}, and then there is no site.
     */
    public static Outcome<Site> render(SiteInput input) {
        Set<String> media = input.media().stream().map(SiteFile::path).collect(Collectors.toUnmodifiableSet());
        Outcome<Map<Script, Messages>> messages =
                OwnMessages.read(input.templates(), input.config().look().english());
        List<Problem> problems = new ArrayList<>(messages.problems());
        Optional<SocialCards> cards = cards(input, problems);
        SiteConfig config = input.config().with(look(input.config().look(), cards.isPresent(), media, problems));
        Publication publication =
                Publication.of(input.library(), config, media, messages.value().orElseThrow());
        problems.addAll(BrokenLinks.in(
                input.library(),
                new BodyLinks(input.library(), media, config.look().hidden())));
        Places places = new Places();
        cards.ifPresent(drawer -> publication.editions().forEach(edition -> drawer.of(edition, input.published())
                .forEach(e -> places.put(new SiteFile(e.path(), e.bytes())))));
        for (Exporter exporter : Exporter.ALL) {
            exporter.export(publication).forEach(e -> places.put(new SiteFile(e.path(), e.bytes())));
        }
        Stream.concat(assets(input.templates(), config.look()).stream(), input.media().stream())
                .forEach(file -> put(file, places, problems));
        try {
            Publication beside = publication.beside(places.paths());
            pages(beside, input.templates(), places, problems);
            problems.addAll(lostMenuLinks(beside, places));
        } catch (TemplateFailure failure) {
            problems.add(failure.problem());
            return Outcome.failed(problems);
        }
        return Outcome.of(new Site(places.files()), problems);
    }

    /** What the owner wants, without what there is no file for. */
    private static Look look(Look wanted, boolean cards, Set<String> media, List<Problem> problems) {
        Look look = cards ? wanted : wanted.withCards(Optional.empty());
        Optional<String> missing = wanted.logo().filter(logo -> !media.contains(logo));
        missing.ifPresent(logo -> problems.add(Problem.error(
                SourcePos.of("site.yml"), "CONFIG_LOGO", "there is no " + logo, "put the picture there")));
        return missing.isPresent() ? look.withoutLogo() : look;
    }

    /** Only an address that is known can be named in a page. */
    private static Optional<SocialCards> cards(SiteInput input, List<Problem> problems) {
        if (input.cardFont().isEmpty()) {
            return Optional.empty();
        }
        if (input.config().baseUrl().isEmpty()) {
            problems.add(Problem.note(
                    SourcePos.of("site.yml"),
                    "CARD_FONT",
                    "no cards are drawn: a page can only name one by the site's address",
                    "add \"base_url: https://…/\", or build with --base-url"));
            return Optional.empty();
        }
        Optional<SocialCards> cards = SocialCards.with(input.cardFont().get());
        if (cards.isEmpty()) {
            problems.add(Problem.error(
                    SourcePos.of("site.yml"),
                    "CARD_FONT",
                    "the file of \"card_font\" is no font that can be drawn with",
                    "name an OpenType font: .ttf, .otf, .ttc or .otc"));
        }
        return cards;
    }

    /** Each said once, though it is in the menus of both scripts. */
    private static List<Problem> lostMenuLinks(Publication publication, Places places) {
        return publication.config().menu().stream()
                .filter(link -> !link.leadsOut())
                .filter(link -> publication.editions().stream()
                        .map(edition -> MenuTarget.of(link, edition).place())
                        .anyMatch(place -> place.filter(route -> places.paths().contains(route.path()))
                                .isEmpty()))
                .map(link -> Problem.warning(
                        link.pos(),
                        "MENU_LINK",
                        "the menu leads to \"" + link.url() + "\", which is not in the site",
                        "write a path as in topics/x/ or terms.ttl, with names as they are"))
                .toList();
    }

    private static void put(SiteFile file, Places places, List<Problem> problems) {
        Optional<String> obstacle = places.obstacle(file.path());
        if (obstacle.isEmpty()) {
            places.put(file);
            return;
        }
        problems.add(Problem.error(
                SourcePos.of(file.path()),
                "FILE_DUPLICATE",
                "left out: beside " + obstacle.get() + " there is no place for it on every system",
                "give it a name that differs in more than case"));
    }

    /** Old paths come last: what stands at such a place already stays. */
    private static void pages(Publication publication, TemplateSource source, Places places, List<Problem> problems) {
        Templates templates = new Templates(source);
        UnaryOperator<String> finished =
                publication.config().look().english() ? EnglishWords::mark : UnaryOperator.identity();
        Consumer<Page> put = page -> places.put(new SiteFile(
                page.route().path(), finished.apply(templates.set(page)).getBytes(StandardCharsets.UTF_8)));
        PageKind.ALL.forEach(kind -> kind.pages(publication).forEach(put));
        OldPathPlaces old = new OldPathPlaces(publication, places);
        OldPath.of(publication).forEach(path -> {
            if (old.hasRoom(path)) {
                put.accept(path.page());
            }
        });
        problems.addAll(old.problems());
    }

    /** Those that some page can load. */
    private static List<SiteFile> assets(TemplateSource templates, Look look) {
        return templates.assets().stream()
                .filter(name -> look.shows(KIND_OF_ASSET.getOrDefault(name, "")))
                .flatMap(name -> templates.read(name).map(bytes -> new SiteFile(name, bytes)).stream())
                .toList();
    }
}
