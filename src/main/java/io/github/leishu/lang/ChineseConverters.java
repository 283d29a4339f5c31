package io.github.leishu.lang;

/**
 * The converters between the scripts. Made once and shared; thread-safe.
 *
 * <p>Traditional is Taiwan's: {@code 里面的头发} becomes {@code 裡面的頭髮}. Nouns that the regions call by different words
 * are exchanged ({@code 软件} and {@code 軟體}); phrases of everyday language are not.
 */
public final class ChineseConverters {
    private ChineseConverters() {}

    private static final class ToHant {
        static final ScriptConverter INSTANCE = converter(Script.HANT, OpenccTables.toTaiwan());
    }

    private static final class ToHans {
        static final ScriptConverter INSTANCE = converter(Script.HANS, OpenccTables.fromTaiwan());
    }

    /**
     * What brings text in {@code language} into {@code target}: {@link ScriptConverter#IDENTITY} for text already in it and
     * for languages other than Chinese.
     */
    public static ScriptConverter to(Script target, String language) {
        if (Language.script(language).filter(target.other()::equals).isEmpty()) {
            return ScriptConverter.IDENTITY;
        }
        return target == Script.HANT ? ToHant.INSTANCE : ToHans.INSTANCE;
    }

    private static ScriptConverter converter(Script target, PhraseTable phrases) {
        OpenccEngine engine = new OpenccEngine(phrases);
        return new ChineseConverter(engine, RegionalNouns.into(target, engine));
    }
}
