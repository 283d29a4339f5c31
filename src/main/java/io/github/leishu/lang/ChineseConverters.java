package io.github.leishu.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The converters between the scripts. Immutable to its users and thread-safe.
 *
 * <p>Traditional is Taiwan's: {@code 里面的头发} becomes {@code 裡面的頭髮}. Nouns that the regions call by different words
 * are exchanged ({@code 软件} and {@code 軟體}); phrases of everyday language are not.
 */
public final class ChineseConverters {
    private static final ChineseConverters SHIPPED = new ChineseConverters(List.of(), List.of());

    /** Words of the owner's, the most particular first. */
    private final List<WordPair> words;

    /** Of people. Unlike words they give way to a phrase that they only share characters with: 于欢 to 由于 in 由于欢迎. */
    private final List<WordPair> names;

    /** Made when first asked for: the tables of one direction take tens of milliseconds to load. */
    private final Map<Script, ScriptConverter> converters = new ConcurrentHashMap<>();

    private final Map<Script, DoubtFinder> finders = new ConcurrentHashMap<>();

    /** By the names that they know too: an author writes more than one article, and tables are large. */
    private final Map<List<WordPair>, ChineseConverters> named = new ConcurrentHashMap<>();

    private ChineseConverters(List<WordPair> words, List<WordPair> names) {
        this.words = List.copyOf(words);
        this.names = List.copyOf(names);
    }

    /**
     * A place where the conversion had a choice that only the meaning can settle.
     *
     * @param from where it stands in the text (UTF-16 units)
     * @param to its end, exclusive
     * @param chosen what it becomes
     * @param others what it may become instead, the likelier first
     */
    public record Doubt(int from, int to, String chosen, List<String> others) {
        public Doubt {
            others = List.copyOf(others);
        }
    }

    private static final class ToHant {
        static final OpenccEngine ENGINE = new OpenccEngine(OpenccTables.toTaiwan());
    }

    private static final class ToHans {
        static final OpenccEngine ENGINE = new OpenccEngine(OpenccTables.fromTaiwan());
    }

    /** Knows the nouns that Leishu comes with. */
    public static ChineseConverters shipped() {
        return SHIPPED;
    }

    /** Knows these words too; of a word that is known already the new one counts. */
    public ChineseConverters with(List<WordPair> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<WordPair> all = new ArrayList<>(more);
        all.addAll(words);
        return new ChineseConverters(all, names);
    }

    /**
     * What brings text in {@code language} into {@code target}: {@link ScriptConverter#identity} for text already in it and
     * for languages other than Chinese.
     */
    public ScriptConverter into(Script target, String language) {
        if (Language.script(language).filter(target.other()::equals).isEmpty()) {
            return ScriptConverter.identity(target);
        }
        return converters.computeIfAbsent(target, this::converter);
    }

    /** With the nouns that Leishu comes with. */
    public static ScriptConverter to(Script target, String language) {
        return SHIPPED.into(target, language);
    }

    /**
     * Knows how these people are called: the surname 于 stays 于 where the word 于 becomes 於. Only names in Simplified need
     * it.
     */
    public ChineseConverters withNames(List<String> people) {
        List<WordPair> all = new ArrayList<>(names);
        people.forEach(name -> PersonalNames.pair(name, ToHant.ENGINE).ifPresent(all::add));
        return all.size() == names.size()
                ? this
                : named.computeIfAbsent(List.copyOf(all), known -> new ChineseConverters(words, known));
    }

    /** Where {@link #into} had a choice in the text; nothing where it leaves the text alone. In reading order. */
    public List<Doubt> doubts(Script target, String language, String text) {
        if (Language.script(language).filter(target.other()::equals).isEmpty()) {
            return List.of();
        }
        return finders.computeIfAbsent(target, this::finder).find(text);
    }

    private ScriptConverter converter(Script target) {
        OpenccEngine engine = engine(target);
        if (target == Script.HANT && !names.isEmpty()) {
            engine = engine.with(names);
        }
        return new ChineseConverter(engine, RegionalNouns.into(target, engine, words), target);
    }

    private DoubtFinder finder(Script target) {
        OpenccEngine engine = engine(target);
        List<WordPair> settled = new ArrayList<>(words);
        settled.addAll(names);
        return new DoubtFinder(target, engine.phrases(), RegionalNouns.into(target, engine, settled));
    }

    private static OpenccEngine engine(Script target) {
        return target == Script.HANT ? ToHant.ENGINE : ToHans.ENGINE;
    }
}
