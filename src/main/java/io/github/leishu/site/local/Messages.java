package io.github.leishu.site.local;

import io.github.leishu.lang.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the site itself says in one script's edition, in that script or in English. A file has a line for each key; one
 * under {@code key.zh-hant} or {@code key.zh-hans} holds for that edition alone. A missing key is a bug and throws.
 */
public final class Messages {
    private final Script script;
    private final Map<String, String> texts;

    private Messages(Script script, Map<String, String> texts) {
        this.script = script;
        this.texts = Collections.unmodifiableMap(texts);
    }

    /** {@code messages_zh-hant.properties}, {@code messages_zh-hans.properties} or {@code messages_en.properties}. */
    public static String fileName(Script script, boolean english) {
        return "messages_" + (english ? "en" : script.path()) + ".properties";
    }

    /** What comes with Leishu, in that script. */
    public static Messages of(Script script) {
        return of(script, false);
    }

    /** What comes with Leishu, for the edition in that script. */
    public static Messages of(Script script, boolean english) {
        String name = "/io/github/leishu/site/" + fileName(script, english);
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            Map<String, String> file = read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return new Messages(script, forEdition(file, script));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Those that come with Leishu. */
    static Map<Script, Messages> shipped() {
        return Map.of(Script.HANT, of(Script.HANT), Script.HANS, of(Script.HANS));
    }

    /**
     * The texts of a file in the format of Java's properties.
     *
     * @throws IllegalArgumentException for an escape that is none
     */
    public static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return Collections.unmodifiableMap(texts);
    }

    /** A text for one edition comes before the text for both. */
    private static Map<String, String> forEdition(Map<String, String> file, Script script) {
        Map<String, String> texts = new TreeMap<>();
        file.forEach((key, text) -> {
            String own = key + "." + script.path();
            if (withoutEdition(key).equals(key)) {
                texts.put(key, file.getOrDefault(own, text));
            } else if (key.endsWith("." + script.path())) {
                texts.put(withoutEdition(key), text);
            }
        });
        return texts;
    }

    /** The key of a line, without the edition that the line is for. */
    public static String withoutEdition(String line) {
        for (Script script : Script.values()) {
            if (line.endsWith("." + script.path())) {
                return line.substring(0, line.length() - script.path().length() - 1);
            }
        }
        return line;
    }

    /** With a file's texts instead of its own; keys that it has no text for are left out. */
    public Messages with(Map<String, String> file) {
        Map<String, String> all = new TreeMap<>(texts);
        forEdition(file, script).forEach((key, text) -> all.computeIfPresent(key, (known, old) -> text));
        return new Messages(script, all);
    }

    /** All texts, for templates. */
    public Map<String, String> all() {
        return texts;
    }

    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return text;
    }

    /** The text with {@code {0}}, {@code {1}} … replaced. */
    public String text(String key, Object... arguments) {
        String text = text(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** 2026年3月1日, or 1 March 2026: year, number of the month, day, and the month's English name. */
    public String date(LocalDate date) {
        return text(
                "date",
                date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth(),
                date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
}
