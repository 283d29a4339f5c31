package io.github.leishu.ingest.thread;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What has been said in a thread so far, so that a post need not say it again. Not thread-safe. */
final class Quotes {
    /** Letters that are looked for as a whole. */
    private static final int PIECE = 32;

    /** Pieces of a quote that are looked for, and letters of a thread in which they are. */
    private static final int MOST_PIECES = 12;

    private static final int MOST_HEARD = 200_000;

    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:bb|ips|bbcode_?)?quote(?:s|d|main|content|block|box|title)?(?:$|[\\s_-])");

    private final StringBuilder heard = new StringBuilder();
    private final Set<String> posts = new HashSet<>();

    /** Remembers a post; false if the same has been posted before, as signatures are. */
    boolean hear(String text) {
        String letters = letters(text);
        if (heard.length() + letters.length() <= MOST_HEARD) {
            heard.append(letters).append(' ');
        }
        return posts.add(letters) || letters.length() < PIECE;
    }

    /** Takes quotes of earlier posts out of a post's text. */
    void remove(Element post) {
        for (Element each : post.getAllElements()) {
            if (each != post && each.parent() != null && isQuote(each) && isHeard(each.text())) {
                each.remove();
            }
        }
    }

    private static boolean isQuote(Element element) {
        return switch (element.normalName()) {
            case "blockquote" -> true;
            case "div", "aside", "fieldset", "table" ->
                NAME.matcher(element.className()).find() && element.selectFirst("blockquote") == null;
            default -> false;
        };
    }

    private boolean isHeard(String quote) {
        String letters = letters(quote);
        int pieces = Math.min(MOST_PIECES, letters.length() / PIECE);
        int found = 0;
        for (int i = 0; i < pieces && 2 * found < pieces && 2 * (found + pieces - i) >= pieces; i++) {
            // from the end: who said it, and when, stands at the beginning
            int to = letters.length() - i * (letters.length() / pieces);
            found += heard.indexOf(letters.substring(to - PIECE, to)) >= 0 ? 1 : 0;
        }
        return pieces > 0 && 2 * found >= pieces;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return letters.toString();
    }
}
