package io.github.leishu.ingest.explain;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.clean.Removal;
import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.clean.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Tells for each piece of a page's text what became of it: taken with an element that a rule removed, found again in an
 * article, or neither.
 */
final class Verdicts {
    private final Map<String, Verdict> byMark = new HashMap<>();
    private final Map<String, Verdict> byExcerpt = new HashMap<>();
    private final String kept;

    Verdicts(CleanPage page) {
        StringBuilder text = new StringBuilder();
        page.stories().forEach(story -> append(story, text));
        kept = text.toString();
        List<Removal> removals = page.removals();
        for (int i = 0; i < removals.size(); i++) {
            Removal removal = removals.get(i);
            Verdict verdict =
                    new Verdict(Verdict.Fate.REMOVED, Optional.of(i + 1), removal.rule() + ": " + removal.reason());
            byMark.putIfAbsent(removal.mark(), verdict);
            byExcerpt.putIfAbsent(letters(removal.excerpt()), verdict);
        }
        byMark.remove("");
        byExcerpt.remove("");
    }

    private static void append(Story story, StringBuilder text) {
        Story.Facts facts = story.facts();
        text.append(letters(facts.title())).append('\n');
        facts.authors().forEach(author -> text.append(letters(author)).append('\n'));
        text.append(letters(story.body().plainText())).append('\n');
        for (Comment comment : story.discussion()) {
            text.append(letters(comment.author()))
                    .append('\n')
                    .append(letters(comment.text()))
                    .append('\n');
        }
    }

    /** Letters and digits alone: blanks and marks are tidied on the way into an article. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The removal that took {@code element} as a whole. */
    Optional<Verdict> of(Element element) {
        return Optional.ofNullable(byMark.get(element.attr(RemovalLog.MARK)));
    }

    /** The verdict on a text that stands in no removed element; empty for one without a letter. */
    Optional<Verdict> of(String text) {
        String letters = letters(text);
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        Optional<Verdict> removed = Optional.ofNullable(byExcerpt.get(letters(text.strip()
                .substring(0, Math.min(RemovalLog.EXCERPT, text.strip().length())))));
        if (kept.contains(letters)) {
            return Optional.of(Verdict.KEPT);
        }
        return removed.or(() -> Optional.of(Verdict.LEFT));
    }
}
