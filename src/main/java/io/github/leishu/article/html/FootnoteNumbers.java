package io.github.leishu.article.html;

import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.BodyWalk;
import io.github.leishu.article.Inline;
import io.github.leishu.article.InlineWalk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers the footnotes of a body in the order of their first references; those without any come last. */
final class FootnoteNumbers extends BodyWalk {
    /**
     * A footnote's place on the page.
     *
     * @param number from 1
     * @param name what its ids end in: letters, digits and hyphens, unique
     */
    record Entry(int number, String name, boolean referenced) {
        String id() {
            return "fn-" + name;
        }

        String refId() {
            return "fnref-" + name;
        }
    }

    private final List<String> referenced = new ArrayList<>();
    private final List<String> defined = new ArrayList<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    static FootnoteNumbers of(Body body) {
        FootnoteNumbers numbers = new FootnoteNumbers();
        numbers.walk(body);
        numbers.number();
        return numbers;
    }

    /** Empty when no such footnote is defined. */
    Optional<Entry> find(String label) {
        return Optional.ofNullable(entries.get(label));
    }

    @Override
    protected void open(Part part, Block block) {
        if (part == Part.FOOTNOTE) {
            defined.add(((Block.Footnote) block).label());
        }
    }

    @Override
    protected void leaf(Leaf leaf) {
        collect(leaf.content());
    }

    private void collect(List<Inline> inlines) {
        for (Inline inline : inlines) {
            if (inline instanceof Inline.FootnoteRef ref) {
                referenced.add(ref.label());
            }
            collect(InlineWalk.contentOf(inline));
        }
    }

    private void number() {
        Set<String> known = new HashSet<>(defined);
        Set<String> names = new HashSet<>();
        List<String> order = new ArrayList<>(referenced);
        order.addAll(defined);
        Set<String> withReference = new HashSet<>(referenced);
        for (String label : order) {
            if (known.contains(label) && !entries.containsKey(label)) {
                int number = entries.size() + 1;
                entries.put(label, new Entry(number, name(label, number, names), withReference.contains(label)));
            }
        }
    }

    private static String name(String label, int number, Set<String> taken) {
        String name = label.replaceAll("[^\\p{L}\\p{N}_-]", "-");
        if (taken.add(name)) {
            return name;
        }
        String unique = name + "--" + number;
        taken.add(unique);
        return unique;
    }
}
