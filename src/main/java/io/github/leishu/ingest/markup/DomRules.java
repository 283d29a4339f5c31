package io.github.leishu.ingest.markup;

import io.github.leishu.ingest.clean.Cues;
import io.github.leishu.ingest.clean.RemovalLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The rules that take boilerplate out of a web page by its markup, in the order in which they run. */
public final class DomRules {
    private static final Set<String> PAGE_ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "dialog",
            "alertdialog",
            "alert",
            "tooltip");
    private static final Set<String> NEVER_REMOVED = Set.of("html", "body", "main");
    private static final String NOTES =
            ".*\\b(?:note|warning|tip|info|important|callout|admonition|caution|hint|pullquote)\\b.*";

    /** What holds more of the page's running text than this is no boilerplate, whatever it is called. */
    private static final double TOO_MUCH = 0.3;

    private static final int FEW = 8;

    private static final Cues NAMES = Cues.load("dom-cues.txt");

    private DomRules() {}

    /** Rules about the page around the article. */
    public static List<CleanRule> boilerplate() {
        return List.of(
                new Rule("landmark", "part of the site, not of the article", DomRules::isLandmark), new CueRule(NAMES));
    }

    private static boolean isLandmark(Element element, LazyProse prose) {
        if (PAGE_ROLES.contains(element.attr("role"))) {
            return true;
        }
        return switch (element.normalName()) {
            case "nav" -> true;
            case "header" ->
                !isInside(element, "article", "main", "section")
                        || prose.get().of(element).linkDensity() > 0.7;
            case "footer" -> !isInside(element, "blockquote", "figure");
            case "aside" ->
                !isInside(element, "article", "main")
                        || (!element.className().matches(NOTES) && element.selectFirst("pre, code") == null);
            default -> false;
        };
    }

    private static boolean isInside(Element element, String... names) {
        Set<String> wanted = Set.of(names);
        return element.parents().stream().anyMatch(parent -> wanted.contains(parent.normalName()));
    }

    /** Whether the removal of {@code element} would take a good part of the article with it. */
    static boolean isTooMuch(Element element, ProseMap prose, double total) {
        return NEVER_REMOVED.contains(element.normalName()) || prose.of(element).running() > total * TOO_MUCH;
    }

    /** Those of some elements that hold not too much of the article; few small ones do not take measuring all of it. */
    public static List<Element> spareable(List<Element> elements, Element body) {
        List<Element> all = elements.stream()
                .filter(element -> !NEVER_REMOVED.contains(element.normalName()))
                .toList();
        double most = all.size() > FEW
                ? Double.POSITIVE_INFINITY
                : all.stream().mapToDouble(ProseMap::running).max().orElse(0);
        if (most < Double.POSITIVE_INFINITY && ProseMap.holds(body, most / TOO_MUCH)) {
            return all;
        }
        ProseMap prose = ProseMap.measured(body);
        double total = prose.of(body).running();
        return all.stream().filter(element -> !isTooMuch(element, prose, total)).toList();
    }

    /** Elements that fulfil a condition, unless they hold too much of the page. */
    private record Rule(String name, String reason, BiPredicate<Element, LazyProse> condition) implements CleanRule {
        @Override
        public void apply(Document page, RemovalLog log) {
            visit(page.body(), new LazyProse(page.body()), log);
        }

        private void visit(Element element, LazyProse prose, RemovalLog log) {
            // by index: the list of child elements would have to be made anew after each removal
            for (int i = 0; i < element.childNodeSize(); ) {
                if (element.childNode(i) instanceof Element child) {
                    if (condition.test(child, prose) && !isTooMuch(child, prose.get(), prose.total())) {
                        log.remove(child, name, reason);
                        continue;
                    }
                    visit(child, prose, log);
                }
                i++;
            }
        }
    }

    /** Most rules find nothing to ask about on most pages, so the page is measured when the first asks. */
    private static final class LazyProse {
        private final Element body;
        private Optional<ProseMap> measured = Optional.empty();

        LazyProse(Element body) {
            this.body = body;
        }

        ProseMap get() {
            if (measured.isEmpty()) {
                measured = Optional.of(ProseMap.measured(body));
            }
            return measured.get();
        }

        double total() {
            return get().of(body).running();
        }
    }

    /** Elements whose class names or id say that they are not the article. */
    private record CueRule(Cues cues) implements CleanRule {
        @Override
        public String name() {
            return "class-name";
        }

        @Override
        public void apply(Document page, RemovalLog log) {
            ProseMap prose = ProseMap.measured(page.body());
            visit(page.body(), prose, prose.of(page.body()).running(), log);
        }

        private void visit(Element element, ProseMap prose, double total, RemovalLog log) {
            for (int i = 0; i < element.childNodeSize(); ) {
                if (element.childNode(i) instanceof Element child) {
                    String rule = isCandidate(child) ? cues.rule(child).orElse("") : "";
                    if (!rule.isEmpty() && !isTooMuch(child, prose, total)) {
                        log.remove(child, rule, "named " + name(child));
                        continue;
                    }
                    visit(child, prose, total, log);
                }
                i++;
            }
        }

        private static boolean isCandidate(Element element) {
            return switch (element.normalName()) {
                case "article",
                        "code",
                        "pre",
                        "td",
                        "th",
                        "tr",
                        "tbody",
                        "em",
                        "strong",
                        "b",
                        "i",
                        "p",
                        "h1",
                        "img",
                        "blockquote" -> false;
                default -> true;
            };
        }

        private static String name(Element element) {
            String name = element.className().isBlank() ? "#" + element.id() : element.className();
            return name.length() > 60 ? name.substring(0, 60) : name;
        }
    }
}
