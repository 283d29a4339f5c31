package io.github.leishu.lang;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The order of a printed glossary: by number of strokes in Traditional, by pinyin in Simplified, Latin names by letter.
 * Collation data is CLDR's, through ICU4J.
 */
public final class GlossaryOrder {
    private static final String OTHER = "#";

    private final ULocale locale;

    private GlossaryOrder(ULocale locale) {
        this.locale = locale;
    }

    /** Items under one label, e.g. {@code 4劃}, {@code J} or {@code #}. */
    public record Group<T>(String label, List<T> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    public static GlossaryOrder of(Script script) {
        return new GlossaryOrder(
                ULocale.forLanguageTag(script == Script.HANT ? "zh-Hant-u-co-stroke" : "zh-Hans-u-co-pinyin"));
    }

    /** The items in order, in groups that are not empty; items of one name keep their order. */
    public <T> List<Group<T>> group(List<T> items, Function<T, String> name) {
        AlphabeticIndex<T> index = new AlphabeticIndex<>(locale);
        index.addLabels(ULocale.ENGLISH)
                .setUnderflowLabel(OTHER)
                .setInflowLabel(OTHER)
                .setOverflowLabel(OTHER);
        items.forEach(item -> index.addRecord(name.apply(item), item));
        List<Group<T>> groups = new ArrayList<>();
        for (AlphabeticIndex.Bucket<T> bucket : index) {
            if (bucket.size() > 0) {
                List<T> sorted = new ArrayList<>();
                bucket.forEach(entry -> sorted.add(entry.getData()));
                groups.add(new Group<>(bucket.getLabel(), sorted));
            }
        }
        return groups;
    }
}
