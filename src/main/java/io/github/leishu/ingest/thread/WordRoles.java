package io.github.leishu.ingest.thread;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What words in class names, ids and properties stand for, one bit for each role; a word may have several.
 *
 * <pre>{@code
 * WordRoles roles = WordRoles.of(Map.of(1, "author user", 2, "date time"));
 * roles.in("message-userName"); // 1
 * }</pre>
 *
 * Immutable.
 */
public final class WordRoles {
    private final Map<String, Integer> roles;
    private final int longest;

    private WordRoles(Map<String, Integer> roles) {
        this.roles = Map.copyOf(roles);
        this.longest = roles.keySet().stream().mapToInt(String::length).max().orElse(0);
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

    /** All roles of the words in {@code names}: {@code message-userName} is message, user and name. */
    public int in(String names) {
        int found = 0;
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
            boolean capital = letter
                    && i > start
                    && Character.isUpperCase(names.charAt(i))
                    && Character.isLowerCase(names.charAt(i - 1));
            if (!letter || capital) {
                found |= i > start && i - start <= longest ? of(names.substring(start, i)) : 0;
                start = capital ? i : i + 1;
            }
        }
        return found;
    }

    /** The roles of one word, whatever its case. */
    public int of(String word) {
        return roles.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
}
