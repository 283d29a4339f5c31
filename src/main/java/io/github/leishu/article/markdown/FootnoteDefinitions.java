package io.github.leishu.article.markdown;

import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.regex.Pattern;

/**
 * Footnotes whose definition begins with its whole label. Flexmark's own extension takes {@code [^1]`x]: y`}, a
 * paragraph that begins with a reference, for the definition of a note called {@code 1]`x}.
 */
final class FootnoteDefinitions implements Parser.ParserExtension {
    private static final Pattern START = Pattern.compile("\\s*\\[\\^[^\\]]*\\]:");

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.customBlockParserFactory(new Definitions());
        builder.linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory());
    }

    private static final class Definitions extends FootnoteBlockParser.Factory {
        @Override
        public BlockParserFactory apply(DataHolder options) {
            BlockParserFactory blocks = super.apply(options);
            return (state, matched) -> start(blocks, state, matched);
        }

        private static BlockStart start(BlockParserFactory blocks, ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine();
            CharSequence rest = line.subSequence(state.getNextNonSpaceIndex(), line.length());
            return START.matcher(rest).lookingAt() ? blocks.tryStart(state, matched) : BlockStart.none();
        }
    }
}
