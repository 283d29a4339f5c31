package io.github.leishu.article.markdown;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.github.leishu.article.Body;
import io.github.leishu.article.MarkdownParser.Parsed;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs Flexmark within {@link MarkdownLimits} and maps its tree. Thread-safe. */
public final class FlexmarkReader {
    private static final String HINT = "shorten or simplify the text";

    private final Parser parser = parser();

    private static Parser parser() {
        MutableDataSet options = new MutableDataSet()
                .set(
                        Parser.EXTENSIONS,
                        List.of(TablesExtension.create(), new FootnoteDefinitions(), WikiLinkExtension.create()))
                // Raw HTML is text here; as blocks it would swallow the Markdown within.
                .set(Parser.HTML_BLOCK_PARSER, false)
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
                .set(WikiLinkExtension.LINK_FIRST_SYNTAX, true)
                .set(TablesExtension.WITH_CAPTION, false)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false);
        Parser.Builder builder = Parser.builder(options);
        Delimiters.all().forEach(builder::customDelimiterProcessor);
        builder.customInlineParserExtensionFactory(new DollarMath.Factory());
        builder.customInlineParserExtensionFactory(new VariantParser.Factory());
        return builder.build();
    }

    /** See {@link io.github.leishu.article.MarkdownParser#parse}. */
    public Outcome<Parsed> read(String path, int firstLine, String markdown) {
        String text = markdown.replace("\r\n", "\n").replace('\r', '\n');
        SourceLines lines = new SourceLines(path, firstLine, text);
        Optional<MarkdownLimits.Excess> excess = MarkdownLimits.check(text);
        if (excess.isPresent()) {
            return rejected(lines.at(excess.get().offset()), excess.get().what());
        }
        try {
            return parse(lines, text);
        } catch (TooComplexException e) {
            return rejected(SourcePos.of(path), e.reason());
        } catch (StackOverflowError e) {
            return rejected(SourcePos.of(path), "is nested too deeply to be read");
        }
    }

    private static Outcome<Parsed> rejected(SourcePos pos, String what) {
        return Outcome.failed(Problem.error(pos, "MARKDOWN_LIMIT", "the text " + what, HINT));
    }

    private Outcome<Parsed> parse(SourceLines lines, String text) {
        Document document = parser.parse(text);
        MappingContext context = new MappingContext(document, lines, BlockMapper.footnoteLabels(document));
        Body body = new Body(new BlockMapper(context).children(document)).normal();
        return Outcome.of(new Parsed(body, context.links()), unused(document, context, lines));
    }

    private static List<Problem> unused(Document document, MappingContext context, SourceLines lines) {
        List<Problem> problems = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof Reference reference && !context.used(reference)) {
                String what = "nothing refers to the link definition [" + reference.getReference() + "]";
                SourcePos pos = lines.at(node.getStartOffset());
                problems.add(Problem.warning(pos, "LINK_UNUSED", what, "use it, or remove it: it is not shown"));
            }
        }
        return problems;
    }
}
