package io.github.leishu.config;

import io.github.leishu.config.SiteConfig.Look;
import io.github.leishu.config.SiteConfig.MenuLink;
import io.github.leishu.config.SiteConfig.Palette;
import io.github.leishu.problem.Problem;
import io.github.leishu.yaml.YamlMapping;
import io.github.leishu.yaml.YamlMapping.Entry;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The keys of {@code site.yml} that say what the site looks like. */
final class LookReader {
    static final List<String> KEYS =
            List.of("menu", "logo", "footer", "colors", "dark_colors", "hide", "card_font", "offline", "interface");

    private static final List<String> INTERFACES = List.of("zh", "en");
    private static final List<String> MENU_KEYS = List.of("label", "url");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern LOGO =
            Pattern.compile("images(?:/[A-Za-z0-9_-][A-Za-z0-9._-]{0,80}){1,8}\\.(?:svg|png|webp|jpe?g|gif|avif)");

    /** What surrounds a page's name in an address within the site. */
    private static final Pattern OUTSIDE_NAME =
            Pattern.compile("^[./]*(?:zh-han[ts]/+)?|(?:/+(?:index\\.html)?)?(?:[?#].*)?$");

    /** A path, and what may follow it. */
    private static final Pattern WITHIN_SITE =
            Pattern.compile("(?!//)[^\\s\\p{Cntrl}:\\\\?#]*(?:[?#][^\\s\\p{Cntrl}]*)?");

    /** WCAG 2.2, 1.4.3: text of ordinary size. */
    private static final double LEAST_CONTRAST = 4.5;

    private final ConfigValues values;

    LookReader(ConfigValues values) {
        this.values = values;
    }

    Look look(YamlMapping yaml) {
        Set<String> hidden = hidden(yaml);
        Palette palette =
                new Palette(colours(yaml, "colors", SiteConfig.LIGHT), colours(yaml, "dark_colors", SiteConfig.DARK));
        return new Look(
                menu(yaml, hidden),
                values.checked(
                        yaml,
                        "logo",
                        value -> Optional.of(value)
                                .filter(path -> LOGO.matcher(path).matches()),
                        "name a picture of content/images, as in images/logo.svg"),
                values.text(yaml, "footer"),
                palette,
                hidden,
                values.text(yaml, "card_font"),
                values.flag(yaml, "offline"),
                values.checked(
                                yaml,
                                "interface",
                                value -> Optional.of(value).filter(INTERFACES::contains),
                                "use zh or en")
                        .filter("en"::equals)
                        .isPresent());
    }

    private List<MenuLink> menu(YamlMapping yaml, Set<String> hidden) {
        Optional<Entry> entry = values.entry(yaml, "menu");
        if (entry.isEmpty()) {
            return List.of();
        }
        if (entry.get().scalar().isPresent() || entry.get().mapping().isPresent()) {
            values.wrong(entry.get(), "\"menu\" must be a list", "write \"- label: …\" and \"url: …\"");
            return List.of();
        }
        List<MenuLink> links = new ArrayList<>();
        for (Entry item : entry.get().list()) {
            Optional<MenuLink> link = menuLink(item);
            Optional<String> lost =
                    link.map(l -> OUTSIDE_NAME.matcher(l.url()).replaceAll("")).filter(hidden::contains);
            lost.ifPresent(page -> values.wrong(
                    item,
                    "the menu leads to \"" + link.get().url() + "\", which is hidden",
                    "leave out the entry, or " + page + " from \"hide\""));
            link.filter(l -> lost.isEmpty()).ifPresent(links::add);
        }
        return links;
    }

    private Optional<MenuLink> menuLink(Entry item) {
        if (item.mapping().isEmpty()) {
            values.wrong(item, "a menu entry needs \"label\" and \"url\"", "see the documentation");
            return Optional.empty();
        }
        YamlMapping link = item.mapping().get();
        values.rejectUnknownKeys(link, MENU_KEYS);
        Optional<String> label = values.text(link, "label");
        Optional<String> url = values.checked(
                link,
                "url",
                LookReader::menuUrl,
                "use an http or https address or a path within the site, like articles/x/");
        if (label.isEmpty() || url.isEmpty()) {
            values.wrong(item, "a menu entry needs \"label\" and \"url\"", "");
            return Optional.empty();
        }
        return Optional.of(new MenuLink(label.get(), url.get(), item.pos()));
    }

    private static Optional<String> menuUrl(String value) {
        boolean within = WITHIN_SITE.matcher(value).matches()
                && !value.isEmpty()
                && !value.replaceFirst("[?#].*", "").contains("..");
        return within ? Optional.of(value) : SiteConfigReader.httpUrl(value).map(URI::toString);
    }

    /** @param usual what the style sheet has where nothing is said */
    private Map<String, String> colours(YamlMapping yaml, String key, Map<String, String> usual) {
        Optional<Entry> entry = values.entry(yaml, key);
        Map<String, String> colours = new TreeMap<>();
        if (entry.isEmpty()) {
            return colours;
        }
        Optional<YamlMapping> mapping = entry.get().mapping();
        if (mapping.isEmpty()) {
            values.wrong(
                    entry.get(), "\"" + key + "\" must be names with colours", "write " + key + ": {red: \"#9c3220\"}");
            return colours;
        }
        List<String> names = List.copyOf(new TreeMap<>(usual).keySet());
        values.rejectUnknownKeys(mapping.get(), names);
        for (String name : names) {
            values.checked(
                            mapping.get(),
                            name,
                            value -> Optional.of(value)
                                    .filter(v -> COLOUR.matcher(v).matches())
                                    .map(v -> v.toLowerCase(Locale.ROOT)),
                            "write a colour as in \"#9c3220\"")
                    .ifPresent(colour -> colours.put(name, colour));
        }
        warnOfFaintText(entry.get(), key, colours, usual);
        return colours;
    }

    /** Everything that is read stands on paper or on a leaf. */
    private void warnOfFaintText(Entry entry, String key, Map<String, String> colours, Map<String, String> usual) {
        for (String text : List.of("ink", "faint", "red")) {
            for (String ground : List.of("paper", "leaf")) {
                String above = colours.getOrDefault(text, usual.getOrDefault(text, ""));
                String below = colours.getOrDefault(ground, usual.getOrDefault(ground, ""));
                double contrast = contrast(above, below);
                if (contrast < LEAST_CONTRAST) {
                    values.problems()
                            .add(Problem.warning(
                                    entry.pos(),
                                    "CONFIG_CONTRAST",
                                    String.format(
                                            Locale.ROOT,
                                            "%s: %s (%s) on %s (%s) has a contrast of %.1f, many can't read it",
                                            key,
                                            text,
                                            above,
                                            ground,
                                            below,
                                            contrast),
                                    "WCAG asks for 4.5; take a darker or lighter colour"));
                }
            }
        }
    }

    /** WCAG 2.2, contrast ratio; from 1 to 21. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** WCAG 2.2, relative luminance of {@code #rrggbb}. */
    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            double linear = channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
            sum += weights[i] * linear;
        }
        return sum;
    }

    private Set<String> hidden(YamlMapping yaml) {
        Set<String> hidden = new LinkedHashSet<>();
        values.entry(yaml, "hide").ifPresent(entry -> {
            if (entry.mapping().isPresent()) {
                values.wrong(
                        entry,
                        "\"hide\" must be a list",
                        "these can be hidden: " + String.join(", ", SiteConfig.HIDEABLE));
            }
            List<Entry> items = entry.scalar().isPresent() ? List.of(entry) : entry.list();
            for (Entry item : items) {
                String page = item.scalar().orElse("");
                if (SiteConfig.HIDEABLE.contains(page)) {
                    hidden.add(page);
                } else {
                    values.wrong(
                            item,
                            "\"" + page + "\" can't be hidden",
                            "these can: " + String.join(", ", SiteConfig.HIDEABLE));
                }
            }
        });
        return hidden;
    }
}
