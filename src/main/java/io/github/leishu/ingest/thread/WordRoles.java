package io.github.leishu.ingest.thread;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What words in class names, ids and properties stand for, one bit for each role; a word may have several.
 *
 * <pre>{@code
 * WordRoles roles = WordRoles.of(Map.of(1, "author user", 2, "date time"));
 * roles.in("message-userName"); // 1
 * }</pre>
 *
 * Immutable. A table of its own, since every word of every name on every page is looked up in it: a word is compared where
 * it stands, and only if its hash code is that of a known one.
 */
public final class WordRoles {
    private static final int SLOTS = 1 << 11;

    private final Map<String, Integer> roles;

    /** Known words, each in the slot of the last bits of its hash code or in the next free one. */
    private final String[] slots = new String[SLOTS];

    /** 0 where a slot is free. */
    private final int[] hashes = new int[SLOTS];

    private final int[] rolesOfSlots = new int[SLOTS];

    private WordRoles(Map<String, Integer> roles) {
        this.roles = roles;
        Arrays.fill(slots, "");
        if (roles.size() > SLOTS / 4) {
            throw new IllegalArgumentException(roles.size() + " words are too many");
        }
        roles.forEach((word, role) -> {
            int slot = slot(word.hashCode());
            if (word.hashCode() == 0) {
                throw new IllegalArgumentException("a word's hash code must not be 0: " + word);
            }
            while (hashes[slot] != 0) {
                slot = slot(slot + 1);
            }
            slots[slot] = word;
            hashes[slot] = word.hashCode();
            rolesOfSlots[slot] = role;
        });
    }

    private static int slot(int hash) {
        return hash & (SLOTS - 1);
    }

    /** @param words for each role its words in lower case, with blanks between them */
    public static WordRoles of(Map<Integer, String> words) {
        Map<String, Integer> roles = new HashMap<>();
        words.forEach((role, named) -> {
            for (String word : named.split(" ")) {
                roles.merge(word, role, (left, right) -> left | right);
            }
        });
        return new WordRoles(roles);
    }

    /** The words of both; no role may be in both. */
    WordRoles and(WordRoles more) {
        Map<String, Integer> both = new HashMap<>(roles);
        more.roles.forEach((word, role) -> both.merge(word, role, (left, right) -> left | right));
        return new WordRoles(both);
    }

    /** All roles of the words in {@code names}: {@code message-userName} is message, user and name. */
    public int in(String names) {
        return in(names.toCharArray(), names.length());
    }

    /** The same for the first {@code length} of some characters. */
    int in(char[] names, int length) {
        int found = 0;
        int start = 0;
        int hash = 0;
        boolean small = false;
        for (int i = 0; i < length; i++) {
            char c = names[i];
            if (c >= 'a' && c <= 'z') {
                hash = 31 * hash + c;
                small = true;
                continue;
            }
            boolean letter = c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isLetter(c);
            if (!letter || (small && Character.isUpperCase(c))) {
                found |= hash == 0 ? 0 : find(hash, names, start, i);
                start = letter ? i : i + 1;
                hash = 0;
            }
            hash = letter ? 31 * hash + Character.toLowerCase(c) : hash;
            small = letter && Character.isLowerCase(c);
        }
        return hash == 0 ? found : found | find(hash, names, start, length);
    }

    /** The roles of one word in lower case. */
    int of(String word) {
        return find(word.hashCode(), word.toCharArray(), 0, word.length());
    }

    /** Whether there is a word with this hash code. */
    boolean mayKnow(int hash) {
        int slot = slot(hash);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot(slot + 1);
        }
        return hashes[slot] != 0;
    }

    private int find(int hash, char[] names, int start, int end) {
        for (int slot = slot(hash); hashes[slot] != 0; slot = slot(slot + 1)) {
            if (hashes[slot] == hash && isWord(slots[slot], names, start, end)) {
                return rolesOfSlots[slot];
            }
        }
        return 0;
    }

    private static boolean isWord(String word, char[] names, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char letter = word.charAt(i - start);
            if (names[i] != letter && Character.toLowerCase(names[i]) != letter) {
                return false;
            }
        }
        return true;
    }
}
