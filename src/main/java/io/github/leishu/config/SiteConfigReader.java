package io.github.leishu.config;

import io.github.leishu.config.SiteConfig.Look;
import io.github.leishu.config.SiteConfig.MenuLink;
import io.github.leishu.config.SiteConfig.Rights;
import io.github.leishu.problem.Nearest;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.yaml.YamlMapping;
import io.github.leishu.yaml.YamlMapping.Entry;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code site.yml} to {@link SiteConfig}. A value that cannot be used is reported and its default taken. */
public final class SiteConfigReader {
    private static final List<String> KEYS = List.of(
            "title",
            "description",
            "language",
            "author",
            "license",
            "base_url",
            "repository",
            "menu",
            "card_font",
            "words");
    private static final List<String> MENU_KEYS = List.of("label", "url");
    private static final List<String> LANGUAGES = List.of("zh-Hant", "zh-Hans");

    private final List<Problem> problems = new ArrayList<>();

    private SiteConfigReader() {}

    /**
     * @param path for messages
     * @return always a configuration, with a problem for every key or value that was not used
     */
    public static Outcome<SiteConfig> read(String path, String text) {
        SiteConfigReader reader = new SiteConfigReader();
        Outcome<YamlMapping> yaml = YamlMapping.parse(path, 1, text);
        reader.problems.addAll(yaml.problems());
        SiteConfig config = yaml.value().map(reader::config).orElse(SiteConfig.DEFAULT);
        return Outcome.of(config, reader.problems);
    }

    /**
     * A {@code base_url}, from the file or the command line, with its trailing slash.
     *
     * @return empty unless it is an absolute http or https URL without query and fragment
     */
    public static Optional<String> baseUrl(String value) {
        return httpUrl(value)
                .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
                .map(uri -> value.endsWith("/") ? value : value + "/");
    }

    private SiteConfig config(YamlMapping yaml) {
        rejectUnknownKeys(yaml, KEYS);
        return new SiteConfig(
                text(yaml, "title").orElse(SiteConfig.DEFAULT.title()),
                text(yaml, "description").orElse(SiteConfig.DEFAULT.description()),
                checked(
                                yaml,
                                "language",
                                value -> Optional.of(value).filter(LANGUAGES::contains),
                                "use zh-Hant or zh-Hans")
                        .orElse(SiteConfig.DEFAULT.language()),
                new Rights(text(yaml, "author"), text(yaml, "license")),
                checked(yaml, "base_url", SiteConfigReader::baseUrl, "use an address like https://example.org/wiki/"),
                checked(yaml, "repository", v -> httpUrl(v).map(URI::toString), "use an http or https address"),
                new Look(menu(yaml), text(yaml, "card_font")),
                words(yaml));
    }

    private void rejectUnknownKeys(YamlMapping yaml, List<String> known) {
        yaml.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                String hint = Nearest.to(key.toLowerCase(Locale.ROOT), known)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("known keys: " + String.join(", ", known));
                problems.add(
                        Problem.error(entry.keyPos(), "CONFIG_KEY", "unknown configuration key \"" + key + "\"", hint));
            }
        });
    }

    private Optional<String> text(YamlMapping yaml, String key) {
        return checked(yaml, key, Optional::of, "write some text or nothing").filter(value -> !value.isBlank());
    }

    private Optional<String> checked(
            YamlMapping yaml, String key, Function<String, Optional<String>> check, String hint) {
        Entry entry = yaml.entries().get(key);
        if (entry == null || isAbsent(entry)) {
            return Optional.empty();
        }
        if (entry.scalar().isEmpty()) {
            problems.add(Problem.error(
                    entry.pos(), "CONFIG_VALUE", "\"" + key + "\" must be text, not a list or mapping", hint));
            return Optional.empty();
        }
        Optional<String> value = check.apply(entry.scalar().get());
        if (value.isEmpty()) {
            problems.add(Problem.error(
                    entry.pos(),
                    "CONFIG_VALUE",
                    "\"" + key + "\" can't be \"" + entry.scalar().get() + "\"",
                    hint));
        }
        return value;
    }

    private List<MenuLink> menu(YamlMapping yaml) {
        Entry entry = yaml.entries().get("menu");
        if (entry == null || isAbsent(entry)) {
            return List.of();
        }
        if (entry.scalar().isPresent() || entry.mapping().isPresent()) {
            problems.add(Problem.error(
                    entry.pos(), "CONFIG_VALUE", "\"menu\" must be a list", "write \"- label: …\" and \"url: …\""));
            return List.of();
        }
        List<MenuLink> links = new ArrayList<>();
        for (Entry item : entry.list()) {
            menuLink(item).ifPresent(links::add);
        }
        return links;
    }

    private Map<String, String> words(YamlMapping yaml) {
        Entry entry = yaml.entries().get("words");
        if (entry == null || isAbsent(entry)) {
            return Map.of();
        }
        Map<String, String> words = new LinkedHashMap<>();
        Optional<YamlMapping> mapping = entry.mapping();
        mapping.ifPresent(pairs -> pairs.entries().keySet().forEach(hant -> text(pairs, hant)
                .filter(hans -> !hant.isBlank())
                .ifPresent(hans -> words.put(hant, hans))));
        if (mapping.isEmpty()) {
            problems.add(Problem.error(
                    entry.pos(), "CONFIG_VALUE", "\"words\" must be pairs of words", "write words: {軟體: 软件}"));
        }
        return words;
    }

    private Optional<MenuLink> menuLink(Entry item) {
        if (item.mapping().isEmpty()) {
            problems.add(Problem.error(
                    item.pos(), "CONFIG_VALUE", "a menu entry needs \"label\" and \"url\"", "see the documentation"));
            return Optional.empty();
        }
        YamlMapping link = item.mapping().get();
        rejectUnknownKeys(link, MENU_KEYS);
        Optional<String> label = text(link, "label");
        Optional<String> url = checked(
                link,
                "url",
                SiteConfigReader::menuUrl,
                "use an http or https address or a path within the site, like articles/x/");
        if (label.isEmpty() || url.isEmpty()) {
            problems.add(Problem.error(item.pos(), "CONFIG_VALUE", "a menu entry needs \"label\" and \"url\"", ""));
            return Optional.empty();
        }
        return Optional.of(new MenuLink(label.get(), url.get()));
    }

    private static Optional<String> menuUrl(String value) {
        boolean path = !value.isEmpty()
                && value.chars().noneMatch(c -> c <= ' ' || c == ':' || c == '\\')
                && !value.startsWith("//")
                && !value.contains("..");
        return path ? Optional.of(value) : httpUrl(value).map(URI::toString);
    }

    private static Optional<URI> httpUrl(String value) {
        try {
            URI uri = new URI(value);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isAbsent(Entry entry) {
        return entry.scalar().isEmpty()
                && entry.list().isEmpty()
                && entry.mapping().isEmpty();
    }
}
