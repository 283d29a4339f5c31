package io.github.leishu.library.text;

import io.github.leishu.lang.FoldedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists of the miner ({@code words.txt}), folded. Immutable. */
public final class Words {
    private final Map<String, Set<String>> sections = new HashMap<>();

    private Words() {}

    public static Words shipped() {
        Words words = new Words();
        List<String> current = new ArrayList<>();
        for (String line : Resource.lines("words.txt")) {
            if (line.startsWith("[")) {
                current.clear();
                current.add(line.substring(1, line.indexOf(']')));
            } else {
                Set<String> section = words.sections.computeIfAbsent(current.get(0), name -> new HashSet<>());
                Collections.addAll(section, FoldedText.fold(line.strip()).split("\\s+"));
            }
        }
        return words;
    }

    /** Words of a section; asking for one that is not in the file is a bug. */
    public Set<String> section(String name) {
        Set<String> section = sections.get(name);
        if (section == null) {
            throw new IllegalArgumentException("no section " + name);
        }
        return Collections.unmodifiableSet(section);
    }

    public boolean has(String section, String word) {
        return section(section).contains(word);
    }
}
