package io.github.leishu.lang;

import java.util.List;

/** Rewrites text into one script. Pure and thread-safe; text already in that script is returned as it is. */
public interface ScriptConverter {
    /** Leaves every text alone. */
    ScriptConverter IDENTITY = pieces -> pieces;

    /** Leaves every text alone, which is in that script already or in none. */
    static ScriptConverter identity(Script target) {
        return new ScriptConverter() {
            @Override
            public List<String> convertRun(List<String> pieces) {
                return pieces;
            }

            @Override
            public Script target() {
                return target;
            }
        };
    }

    /** The script of the readers it works for. */
    default Script target() {
        return Script.HANT;
    }

    /**
     * Converts pieces of one run of text, so that a phrase split by markup ({@code 干<b>扰</b>}) is seen whole.
     * The result has as many pieces as the argument.
     */
    List<String> convertRun(List<String> pieces);

    default String convert(String text) {
        return text.isEmpty() ? text : convertRun(List.of(text)).get(0);
    }
}
