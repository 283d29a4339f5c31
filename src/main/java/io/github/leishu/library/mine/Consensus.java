package io.github.leishu.library.mine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What many contexts of one glossed name have in common at their ends: its beginning, whatever the word lists say. */
final class Consensus {
    private static final int ENOUGH_CONTEXTS = 4;
    private static final int ENOUGH_NEIGHBOURS = 3;
    private static final double MAJORITY = 0.8;
    private static final int LONGEST = 14;
    private static final char START = '\0';

    private Consensus() {}

    /**
     * The longest ending that four fifths of the contexts share and that follows at least three different characters
     * (or the beginnings of clauses); empty with fewer than four differing contexts.
     */
    static Optional<String> of(List<String> contexts) {
        if (contexts.size() < ENOUGH_CONTEXTS) {
            return Optional.empty();
        }
        Map<String, Integer> votes = new HashMap<>();
        Map<String, Set<Character>> neighbours = new HashMap<>();
        for (String context : contexts) {
            for (int length = 2; length <= Math.min(LONGEST, context.length()); length++) {
                int from = context.length() - length;
                String ending = context.substring(from);
                votes.merge(ending, 1, Integer::sum);
                neighbours
                        .computeIfAbsent(ending, key -> new HashSet<>())
                        .add(from == 0 ? START : context.charAt(from - 1));
            }
        }
        String best = "";
        for (Map.Entry<String, Integer> entry : votes.entrySet()) {
            String ending = entry.getKey();
            Set<Character> before = neighbours.getOrDefault(ending, Set.of());
            boolean agreed = entry.getValue() >= MAJORITY * contexts.size()
                    && (before.size() >= ENOUGH_NEIGHBOURS || before.contains(START));
            best = agreed && ending.length() > best.length() ? ending : best;
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
