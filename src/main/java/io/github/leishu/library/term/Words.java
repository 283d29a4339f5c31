package io.github.leishu.library.term;

import io.github.leishu.lang.FoldedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists of the miner ({@code words.txt}), folded. Immutable. */
final class Words {
    private final Map<String, Set<String>> sections = new HashMap<>();

    private Words() {}

    static Words shipped() {
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
    Set<String> section(String name) {
        Set<String> section = sections.get(name);
        if (section == null) {
            throw new IllegalArgumentException("no section " + name);
        }
        return Collections.unmodifiableSet(section);
    }

    boolean has(String section, String word) {
        return section(section).contains(word);
    }
}
