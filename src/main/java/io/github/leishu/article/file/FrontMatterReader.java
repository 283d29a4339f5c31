package io.github.leishu.article.file;

import io.github.leishu.article.ArticleMeta;
import io.github.leishu.article.Body;
import io.github.leishu.article.Provenance;
import io.github.leishu.article.Publishing;
import io.github.leishu.lang.Language;
import io.github.leishu.lang.Slug;
import io.github.leishu.lang.WordPair;
import io.github.leishu.problem.Nearest;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.yaml.YamlMapping;
import io.github.leishu.yaml.YamlMapping.Entry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A YAML mapping to {@link ArticleMeta}. A value of the wrong shape is a problem and counts as absent. */
final class FrontMatterReader {
    /** The keys that Leishu knows, in the order in which they are written. */
    static final List<String> KEYS = List.of(
            "title",
            "authors",
            "date",
            "modified",
            "language",
            "site",
            "source",
            "license",
            "sponsored",
            "tags",
            "slug",
            "aliases",
            "draft",
            "description",
            "words",
            "nolink",
            "distinct",
            "scraped",
            "captured",
            "content_hash");

    private static final Pattern SLUG = Pattern.compile("(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*");

    /**
     * A path within the site that any file system can hold: no scheme, host, parent folder, query or character that
     * Windows refuses; segments of at most 80 characters, which are 240 bytes of Han.
     */
    private static final Pattern ALIAS =
            Pattern.compile("(?=.{1,400}$)/?(?:(?!\\.\\.?(?:/|$))[^/\\\\?#:*\"<>|\\p{Cntrl}]{1,80}(?:/|$))+");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");

    private final YamlMapping yaml;
    private final boolean hidesDraft;
    private final List<Problem> problems = new ArrayList<>();

    /** @param hidesDraft whether something that was not understood speaks of a draft */
    FrontMatterReader(YamlMapping yaml, boolean hidesDraft) {
        this.yaml = yaml;
        this.hidesDraft = hidesDraft;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Empty where the mapping has none. */
    Optional<String> title() {
        return string("title");
    }

    /** The language is found out from the text only where none is given. */
    ArticleMeta meta(String title, Body body) {
        Provenance provenance = new Provenance(
                string("site"),
                string("source"),
                string("license"),
                flag("sponsored"),
                string("scraped"),
                date("captured"),
                string("content_hash"));
        Publishing publishing = new Publishing(
                slug(),
                strings("tags"),
                aliases(),
                draft(),
                string("description"),
                words(),
                unlinked(),
                flag("distinct"));
        String language = matching("language", LANGUAGE, "use a BCP 47 tag such as zh-Hant, zh-Hans or en")
                .orElseGet(() -> Language.detect(title + "\n" + body.plainText()));
        return new ArticleMeta(
                title, strings("authors"), date("date"), modified(), language, provenance, publishing, unknown());
    }

    private Optional<Entry> entry(String key) {
        return Optional.ofNullable(yaml.entries().get(key));
    }

    private Optional<String> string(String key) {
        Optional<Entry> entry = entry(key);
        if (entry.isEmpty() || absent(entry.get())) {
            return Optional.empty();
        }
        if (entry.get().scalar().isEmpty()) {
            wrong(entry.get(), key + " must be one value", "write " + key + ": value");
        }
        return entry.get().scalar().map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean absent(Entry entry) {
        return entry.scalar().isEmpty()
                && entry.list().isEmpty()
                && entry.mapping().isEmpty();
    }

    /** One value counts as a list of one. */
    private List<String> strings(String key) {
        Optional<Entry> entry = entry(key);
        if (entry.isEmpty() || absent(entry.get())) {
            return List.of();
        }
        List<Entry> items = entry.get().scalar().isPresent()
                ? List.of(entry.get())
                : entry.get().list();
        if (items.isEmpty() || items.stream().anyMatch(item -> item.scalar().isEmpty())) {
            wrong(entry.get(), key + " must be a list of values", "write " + key + ": [one, two]");
        }
        return items.stream()
                .flatMap(item -> item.scalar().stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private boolean flag(String key) {
        Optional<String> value = string(key);
        if (value.isPresent() && !value.get().equals("true") && !value.get().equals("false")) {
            wrong(entry(key).orElseThrow(), key + " is neither true nor false: " + value.get(), "write true or false");
        }
        return value.filter("true"::equals).isPresent();
    }

    /** What shall not be seen yet stays unseen where it is unclear: all but {@code false} and nothing is a draft. */
    private boolean draft() {
        boolean stated = flag("draft");
        Optional<Entry> entry = entry("draft").filter(value -> !absent(value));
        boolean clear = entry.isEmpty()
                || entry.flatMap(Entry::scalar)
                        .filter(value -> value.strip().equals("false") || value.isBlank())
                        .isPresent();
        return stated || !clear || hidesDraft;
    }

    private Optional<LocalDate> date(String key) {
        Optional<String> value = string(key);
        try {
            return value.map(LocalDate::parse);
        } catch (DateTimeException e) {
            wrong(
                    entry(key).orElseThrow(),
                    "there is no date \"" + value.orElseThrow() + "\"",
                    "write year-month-day, as in 2026-03-01");
            return Optional.empty();
        }
    }

    /** A day before the publication can't be the last change's. */
    private Optional<LocalDate> modified() {
        Optional<LocalDate> day = date("modified");
        Optional<String> published = entry("date").flatMap(Entry::scalar);
        if (day.isEmpty()
                || published
                        .filter(first -> day.get().toString().compareTo(first.strip()) < 0)
                        .isEmpty()) {
            return day;
        }
        wrong(
                entry("modified").orElseThrow(),
                "modified is a day before date: " + day.get(),
                "correct one of them, or leave modified out");
        return Optional.empty();
    }

    private Optional<String> matching(String key, Pattern pattern, String hint) {
        Optional<String> value = string(key);
        if (value.isPresent() && !pattern.matcher(value.get()).matches()) {
            wrong(entry(key).orElseThrow(), key + " can't be \"" + value.get() + "\"", hint);
            return Optional.empty();
        }
        return value;
    }

    private Optional<String> slug() {
        Optional<String> slug =
                matching("slug", SLUG, "a slug holds a–z, 0–9 and single hyphens, at most 100 characters");
        if (slug.filter(Slug::isReserved).isPresent()) {
            wrong(
                    entry("slug").orElseThrow(),
                    "slug can't be \"" + slug.get() + "\", a name that Windows keeps for itself",
                    "add a word to it");
            return Optional.empty();
        }
        return slug;
    }

    private List<String> aliases() {
        List<String> aliases = strings("aliases");
        aliases.stream()
                .filter(alias -> !ALIAS.matcher(alias).matches())
                .findFirst()
                .ifPresent(alias -> wrong(
                        entry("aliases").orElseThrow(),
                        "\"" + alias + "\" can't be an alias",
                        "write a path within the site, as in /old/path"));
        return aliases.stream().filter(ALIAS.asMatchPredicate()).toList();
    }

    /** {@code true} for no term at all, or the terms that are left alone. */
    private List<String> unlinked() {
        List<String> names = strings("nolink");
        if (names.equals(List.of("true"))) {
            return List.of(Publishing.NO_TERM);
        }
        return names.equals(List.of("false")) ? List.of() : names;
    }

    private List<WordPair> words() {
        Optional<Entry> entry = entry("words").filter(value -> !absent(value));
        Map<String, Entry> pairs =
                entry.flatMap(Entry::mapping).map(YamlMapping::entries).orElse(Map.of());
        List<WordPair> words = new ArrayList<>();
        pairs.forEach((hant, hans) -> hans.scalar()
                .filter(word -> !word.isBlank() && !hant.isBlank())
                .ifPresent(word -> words.add(new WordPair(hant, word))));
        if (entry.isPresent() && (pairs.isEmpty() || words.size() < pairs.size())) {
            wrong(entry.get(), "words must be pairs of words", "write words: {軟體: 软件}");
        }
        return words;
    }

    private void wrong(Entry entry, String what, String hint) {
        SourcePos pos = absent(entry) ? entry.keyPos() : entry.pos();
        problems.add(Problem.error(pos, "FRONT_MATTER", what, hint));
    }

    private String unknown() {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, Entry> entry : yaml.entries().entrySet()) {
            if (!KEYS.contains(entry.getKey())) {
                out.append(entry.getValue().source()).append('\n');
                Nearest.to(entry.getKey(), KEYS).ifPresent(known -> misspelt(entry.getValue(), entry.getKey(), known));
            }
        }
        return out.toString();
    }

    private void misspelt(Entry entry, String key, String known) {
        String what = "the key \"" + key + "\" is unknown and kept as it is";
        problems.add(Problem.note(entry.keyPos(), "FRONT_MATTER_KEY", what, "did you mean \"" + known + "\"?"));
    }
}
