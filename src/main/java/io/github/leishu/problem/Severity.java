package io.github.leishu.problem;

import java.util.Locale;

/** How bad a {@link Problem} is; only {@link #ERROR} makes a command exit with 1. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word used in messages: {@code error}, {@code warning} or {@code note}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
