package io.github.leishu.config;

import io.github.leishu.config.SiteConfig.Rights;
import io.github.leishu.problem.Outcome;
import io.github.leishu.yaml.YamlMapping;
import io.github.leishu.yaml.YamlMapping.Entry;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code site.yml} to {@link SiteConfig}. A value that cannot be used is reported and its default taken. */
public final class SiteConfigReader {
    private static final List<String> KEYS =
            List.of("title", "description", "language", "author", "license", "base_url", "repository", "words");
    private static final List<String> LANGUAGES = List.of("zh-Hant", "zh-Hans");

    private final ConfigValues values = new ConfigValues();

    private SiteConfigReader() {}

    /**
     * @param path for messages
     * @return always a configuration, with a problem for every key or value that was not used
     */
    public static Outcome<SiteConfig> read(String path, String text) {
        SiteConfigReader reader = new SiteConfigReader();
        Outcome<YamlMapping> yaml = YamlMapping.parse(path, 1, text);
        reader.values.problems().addAll(yaml.problems());
        SiteConfig config = yaml.value().map(reader::config).orElse(SiteConfig.DEFAULT);
        return Outcome.of(config, reader.values.problems());
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

    /** Every key, in the order in which they are documented. */
    static List<String> keys() {
        List<String> keys = new ArrayList<>(KEYS);
        keys.addAll(LookReader.KEYS);
        return keys;
    }

    private SiteConfig config(YamlMapping yaml) {
        values.rejectUnknownKeys(yaml, keys());
        return new SiteConfig(
                values.text(yaml, "title").orElse(SiteConfig.DEFAULT.title()),
                values.text(yaml, "description").orElse(SiteConfig.DEFAULT.description()),
                values.checked(
                                yaml,
                                "language",
                                value -> Optional.of(value).filter(LANGUAGES::contains),
                                "use zh-Hant or zh-Hans")
                        .orElse(SiteConfig.DEFAULT.language()),
                new Rights(values.text(yaml, "author"), values.text(yaml, "license")),
                values.checked(
                        yaml, "base_url", SiteConfigReader::baseUrl, "use an address like https://example.org/wiki/"),
                values.checked(yaml, "repository", v -> httpUrl(v).map(URI::toString), "use an http or https address"),
                new LookReader(values).look(yaml),
                words(yaml));
    }

    private Map<String, String> words(YamlMapping yaml) {
        Optional<Entry> entry = values.entry(yaml, "words");
        if (entry.isEmpty()) {
            return Map.of();
        }
        Map<String, String> words = new LinkedHashMap<>();
        Optional<YamlMapping> mapping = entry.get().mapping();
        mapping.ifPresent(pairs -> pairs.entries().keySet().forEach(hant -> values.text(pairs, hant)
                .filter(hans -> !hant.isBlank())
                .ifPresent(hans -> words.put(hant, hans))));
        if (mapping.isEmpty()) {
            values.wrong(entry.get(), "\"words\" must be pairs of words", "write words: {軟體: 软件}");
        }
        return words;
    }

    static Optional<URI> httpUrl(String value) {
        try {
            URI uri = new URI(value);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
