package io.github.leishu.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds, for the stories of one page, the articles that were made from them before, so that a file keeps its name
 * when stories change places, titles or words.
 */
final class StoryMatcher {
    /** Share of four-character pieces in common from which two texts are taken for versions of one story. */
    private static final double ALIKE = 0.3;

    private static final int PIECE = 4;
    private static final int COMPARED_CHARS = 20_000;

    private final List<Draft> open;
    private final List<ArticleFile> unclaimed;
    private final Map<Integer, ArticleFile> matches = new HashMap<>();

    private StoryMatcher(List<Draft> drafts, List<ArticleFile> existing) {
        this.open = new ArrayList<>(drafts);
        this.unclaimed = new ArrayList<>(existing);
    }

    /**
     * @param byNumber the earlier article of a story, by the story's number
     * @param vanished articles of this page whose story is no longer on it
     */
    record Matches(Map<Integer, ArticleFile> byNumber, List<ArticleFile> vanished) {
        Matches {
            byNumber = Map.copyOf(byNumber);
            vanished = List.copyOf(vanished);
        }
    }

    /** @param existing articles that name this page, sorted by path */
    static Matches match(List<Draft> drafts, List<ArticleFile> existing) {
        StoryMatcher matcher = new StoryMatcher(drafts, existing);
        matcher.pair((draft, file) -> sameNumber(draft, file) && sameTitle(draft, file));
        matcher.pair((draft, file) -> sameTitle(draft, file) && sameSource(draft, file));
        matcher.pair((draft, file) -> sameNumber(draft, file) && alike(draft.text(), file.text()));
        matcher.pair((draft, file) -> alike(draft.text(), file.text()));
        return new Matches(matcher.matches, matcher.unclaimed);
    }

    private void pair(BiPredicate<Draft, ArticleFile> same) {
        for (Iterator<Draft> drafts = open.iterator(); drafts.hasNext(); ) {
            Draft draft = drafts.next();
            unclaimed.stream()
                    .filter(file -> same.test(draft, file))
                    .findFirst()
                    .ifPresent(file -> {
                        unclaimed.remove(file);
                        matches.put(draft.number(), file);
                        drafts.remove();
                    });
        }
    }

    private static boolean sameNumber(Draft draft, ArticleFile file) {
        return Origin.of(file).filter(o -> o.number() == draft.number()).isPresent();
    }

    private static boolean sameTitle(Draft draft, ArticleFile file) {
        return file.title().equals(draft.title());
    }

    private static boolean sameSource(Draft draft, ArticleFile file) {
        return file.source().equals(draft.source());
    }

    /** Whether the texts are versions of one story. */
    static boolean alike(String a, String b) {
        Set<String> left = pieces(a);
        Set<String> right = pieces(b);
        long shared = left.stream().filter(right::contains).count();
        int smaller = Math.min(left.size(), right.size());
        return smaller > 0 && (double) shared / smaller >= ALIKE;
    }

    /** Pieces of the text below the front matter, whose keys are alike in all articles. */
    private static Set<String> pieces(String text) {
        int end = text.indexOf("\n---", 3);
        String body = end < 0 ? text : text.substring(end + 4);
        int length = Math.min(body.length(), COMPARED_CHARS);
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= length; i++) {
            pieces.add(body.substring(i, i + PIECE));
        }
        return pieces;
    }
}
