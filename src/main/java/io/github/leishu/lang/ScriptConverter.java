package io.github.leishu.lang;

import java.util.List;

/** Rewrites text into one script. Pure and thread-safe; text already in that script is returned as it is. */
public interface ScriptConverter {
    /** Leaves every text alone. */
    ScriptConverter IDENTITY = pieces -> pieces;

    /**
     * Converts pieces of one run of text, so that a phrase split by markup ({@code 干<b>扰</b>}) is seen whole.
     * The result has as many pieces as the argument.
     */
    List<String> convertRun(List<String> pieces);

    default String convert(String text) {
        return text.isEmpty() ? text : convertRun(List.of(text)).get(0);
    }
}
