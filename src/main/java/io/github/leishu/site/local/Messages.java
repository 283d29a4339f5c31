package io.github.leishu.site.local;

import io.github.leishu.lang.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the site itself says, in one script. A missing key is a bug and throws. */
public final class Messages {
    private final Map<String, String> texts;

    private Messages(Map<String, String> texts) {
        this.texts = texts;
    }

    /** {@code messages_zh-hant.properties} or {@code messages_zh-hans.properties}. */
    public static String fileName(Script script) {
        return "messages_" + script.path() + ".properties";
    }

    /** Reads the file of that script from the class path. */
    public static Messages of(Script script) {
        String name = "/io/github/leishu/site/" + fileName(script);
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new Messages(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
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

    /** With these texts instead of its own; keys that it has no text for are left out. */
    public Messages with(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(texts);
        others.forEach((key, text) -> all.computeIfPresent(key, (known, old) -> text));
        return new Messages(Collections.unmodifiableMap(all));
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

    /** 2026年3月1日. */
    public String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
