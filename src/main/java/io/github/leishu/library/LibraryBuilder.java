package io.github.leishu.library;

import io.github.leishu.article.Article;
import io.github.leishu.problem.Outcome;
import java.util.List;

/** Builds the knowledge model from parsed articles and the owner's curated files. */
public final class LibraryBuilder {
    private LibraryBuilder() {}

    /** A curated file as text: {@code path} relative to the content folder, {@code id} its name without {@code .md}. */
    public record CuratedFile(String id, String path, String text) {}

    /**
     * @param articles parsed, drafts already left out
     * @param glossary files of {@code content/glossary}
     * @param topics files of {@code content/topics}
     */
    public static Outcome<Library> build(List<Article> articles, List<CuratedFile> glossary, List<CuratedFile> topics) {
        throw new UnsupportedOperationException("skeleton");
    }
}
