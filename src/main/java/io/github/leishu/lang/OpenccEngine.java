package io.github.leishu.lang;

import com.github.houbb.opencc4j.core.ZhConvertCore;
import com.github.houbb.opencc4j.core.ZhConvertCoreContext;
import com.github.houbb.opencc4j.core.impl.ZhConvertCoreDefault;
import com.github.houbb.opencc4j.support.convert.context.UnitConvertContext;
import com.github.houbb.opencc4j.support.datamap.IDataMap;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * OpenCC4j with our segmentation and data. It is used through its core: its bootstrap loads its own dictionaries, and
 * the trie that its segmentation shares between data maps gives wrong results when first used from several threads.
 * Immutable.
 */
final class OpenccEngine {
    private static final ZhConvertCore CORE = new ZhConvertCoreDefault();

    private final ZhConvertCoreContext context;
    private final PhraseTable phrases;

    OpenccEngine(PhraseTable phrases) {
        this(phrases, new PhraseTable.Builder().build());
    }

    private OpenccEngine(PhraseTable phrases, PhraseTable names) {
        this.phrases = phrases;
        this.context = ZhConvertCoreContext.newInstance()
                .segment(text -> segments(phrases, names, text))
                .unitConvert(OpenccEngine::convertUnit)
                .dataMap(new PhraseData(phrases, names));
    }

    /** One that takes these for phrases too, by what they are in Simplified. */
    OpenccEngine with(List<WordPair> names) {
        PhraseTable.Builder builder = new PhraseTable.Builder();
        names.forEach(name -> builder.put(name.hans(), name.hant()));
        return new OpenccEngine(phrases, builder.build());
    }

    PhraseTable phrases() {
        return phrases;
    }

    String convert(String text) {
        // The name of the method says nothing about the direction: the data does.
        return text.isEmpty() ? text : CORE.toSimple(text, context);
    }

    /** The phrases in the text by longest match, and what lies between them in one piece each. */
    private static List<String> segments(PhraseTable phrases, PhraseTable names, String text) {
        List<String> result = new ArrayList<>(text.length() / 2 + 1);
        int unmatched = 0;
        int at = 0;
        while (at < text.length()) {
            String key = longer(key(phrases, text, at), key(names, text, at));
            if (key.isEmpty()) {
                at++;
                continue;
            }
            if (unmatched < at) {
                result.add(text.substring(unmatched, at));
            }
            result.add(key);
            at += key.length();
            unmatched = at;
        }
        if (unmatched < at) {
            result.add(text.substring(unmatched));
        }
        return result;
    }

    /** Empty where none of the table stands. */
    private static String key(PhraseTable table, String text, int at) {
        int phrase = table.longest(text, at);
        return phrase < 0 ? "" : table.key(phrase);
    }

    private static String longer(String one, String other) {
        return one.length() > other.length() ? one : other;
    }

    /** OpenCC4j's own keeps a character whose counterpart is longer than one unit. */
    private static String convertUnit(UnitConvertContext context) {
        List<String> candidates = context.getPhraseData().get(context.getUnit());
        return candidates == null ? context.getUnit() : candidates.get(0);
    }

    /** Characters are phrases of length one here, and there is one direction only. */
    private record PhraseData(Map<String, List<String>> tsPhrase) implements IDataMap {
        PhraseData(PhraseTable phrases, PhraseTable names) {
            this(new TableView(phrases, names));
        }

        @Override
        public Map<String, List<String>> tsChar() {
            return Map.of();
        }

        @Override
        public Map<String, List<String>> stPhrase() {
            return Map.of();
        }

        @Override
        public Map<String, List<String>> stChar() {
            return Map.of();
        }

        @Override
        public Set<String> tChars() {
            return Set.of();
        }

        @Override
        public Set<String> sChars() {
            return Set.of();
        }
    }

    /** The tables as the kind of map that OpenCC4j asks for, without storing them twice. */
    private static final class TableView extends AbstractMap<String, List<String>> {
        private final PhraseTable phrases;
        private final PhraseTable names;

        TableView(PhraseTable phrases, PhraseTable names) {
            this.phrases = phrases;
            this.names = names;
        }

        @Override
        public @Nullable List<String> get(Object key) {
            String text = (String) key;
            List<String> name = whole(names, text);
            return name == null ? whole(phrases, text) : name;
        }

        private static @Nullable List<String> whole(PhraseTable table, String text) {
            int phrase = table.longest(text, 0);
            return phrase >= 0 && table.key(phrase).length() == text.length() ? List.of(table.value(phrase)) : null;
        }

        @Override
        public boolean containsKey(Object key) {
            return get(key) != null;
        }

        @Override
        public Set<Entry<String, List<String>>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, List<String>>> iterator() {
                    return phrases.keys().stream()
                            .<Entry<String, List<String>>>map(key -> Map.entry(key, List.of(phrases.replace(key))))
                            .iterator();
                }

                @Override
                public int size() {
                    return phrases.keys().size();
                }
            };
        }
    }
}
