package io.github.leishu.ingest.score;

import java.util.HashSet;
import java.util.Set;

/**
 * A text that speaks about the page's content (a description, the article's body in structured data), asked whether it
 * holds a passage. Letters and digits only, lower case; passages are found by the hashes of all its stretches of
 * {@value #STRETCH} characters, so that asking takes no longer where the witness is long.
 */
final class Witness {
    private static final int STRETCH = 14;
    private static final int LONGEST = 200_000;
    private final Set<Integer> stretches = new HashSet<>();

    Witness(String text) {
        String plain = plain(text, LONGEST);
        for (int i = 0; i + STRETCH <= plain.length(); i++) {
            stretches.add(hash(plain, i));
        }
    }

    private static String plain(String text, int longest) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length() && plain.length() < longest; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static int hash(String text, int from) {
        int hash = 0;
        for (int i = from; i < from + STRETCH; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }

    boolean isSilent() {
        return stretches.isEmpty();
    }

    /** The share of the passage's stretches that the witness confirms; 0 for passages that are too short. */
    double share(String passage) {
        if (stretches.isEmpty()) {
            return 0;
        }
        String plain = plain(passage, 400);
        int asked = 0;
        int confirmed = 0;
        for (int i = 0; i + STRETCH <= plain.length(); i += STRETCH) {
            asked++;
            confirmed += stretches.contains(hash(plain, i)) ? 1 : 0;
        }
        return asked == 0 ? 0 : (double) confirmed / asked;
    }
}
