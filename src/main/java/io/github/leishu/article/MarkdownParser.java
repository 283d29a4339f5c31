package io.github.leishu.article;

import io.github.leishu.article.markdown.FlexmarkReader;
import io.github.leishu.problem.Outcome;
import java.util.List;

/** Markdown to {@link Body}, with limits on nesting, size and time. Thread-safe. */
public final class MarkdownParser {
    private final FlexmarkReader reader = new FlexmarkReader();

    /** What a Markdown text says: its body in normal form, and every link with its place in the file, in order. */
    public record Parsed(Body body, List<Article.LinkUse> links) {
        public Parsed {
            links = List.copyOf(links);
        }
    }

    /**
     * Raw HTML is text, but for {@code <ruby>漢<rt>ㄏㄢˋ</rt></ruby>}, {@code <sup>}, {@code <sub>} and {@code <br>}. Fails
     * only on texts that are too long (2 MB) or too intricate to be read in good time.
     *
     * @param path for messages
     * @param firstLine line of the file on which {@code markdown} begins, from 1
     */
    public Outcome<Parsed> parse(String path, int firstLine, String markdown) {
        return reader.read(path, firstLine, markdown);
    }
}
