package io.github.leishu.ingest.restore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Finds in one pass over a name which groups of words occur in it, by the automaton of Aho and Corasick ("Efficient
 * string matching", 1975). ASCII case, hyphens and underscores do not matter: {@code Drop-Cap} holds {@code dropcap}.
 * Patterns that need one of a group's words are tried only then: names that hold none are by far the most. Immutable.
 */
final class Words {
    private static final int LETTERS = 26;

    /** The state after each letter, {@value #LETTERS} for each state. */
    private final int[] next;

    /** A bit for each group of which a word ends in a state. */
    private final int[] groups;

    /** @param groups of words of small ASCII letters, at most 32 */
    Words(List<List<String>> groups) {
        int states = 1
                + groups.stream().flatMap(List::stream).mapToInt(String::length).sum();
        this.next = new int[states * LETTERS];
        this.groups = new int[states];
        int count = 1;
        for (int group = 0; group < groups.size(); group++) {
            for (String word : groups.get(group)) {
                count = add(word, 1 << group, count);
            }
        }
        connect();
    }

    /** Adds a word to the tree and returns the number of states. */
    private int add(String word, int group, int states) {
        int count = states;
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = state * LETTERS + word.charAt(i) - 'a';
            if (next[letter] == 0) {
                next[letter] = count++;
            }
            state = next[letter];
        }
        groups[state] |= group;
        return count;
    }

    /** Where the tree has no branch, the state of the longest end of what was read that begins a word comes next. */
    private void connect() {
        int[] shorter = new int[groups.length];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.remove();
            groups[state] |= groups[shorter[state]];
            for (int letter = 0; letter < LETTERS; letter++) {
                int instead = next[shorter[state] * LETTERS + letter];
                int child = next[state * LETTERS + letter];
                if (child == 0) {
                    next[state * LETTERS + letter] = instead;
                } else {
                    shorter[child] = state == 0 ? 0 : instead;
                    open.add(child);
                }
            }
        }
    }

    /** A bit for each group of which a word occurs. */
    int in(String name) {
        int found = 0;
        int state = 0;
        char[] characters = name.toCharArray();
        for (char c : characters) {
            int letter = (c | 0x20) - 'a';
            if (letter >= 0 && letter < LETTERS) {
                state = next[state * LETTERS + letter];
                found |= groups[state];
            } else if (c != '-' && c != '_') {
                state = 0;
            }
        }
        return found;
    }
}
