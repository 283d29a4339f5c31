package io.github.leishu.lang;

import java.util.Locale;

/** The two Chinese scripts a site is published in. */
public enum Script {
    /** Traditional, Taiwan standard. */
    HANT("zh-Hant"),
    /** Simplified, Mainland standard. */
    HANS("zh-Hans");

    private final String tag;

    Script(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag: {@code zh-Hant} or {@code zh-Hans}. */
    public String tag() {
        return tag;
    }

    /** The first segment of every route in this script: {@code zh-hant} or {@code zh-hans}. */
    public String path() {
        return tag.toLowerCase(Locale.ROOT);
    }

    public Script other() {
        return this == HANT ? HANS : HANT;
    }
}
