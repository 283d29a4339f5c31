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

/**
 * Footnotes whose definition begins with its whole label. Flexmark's own extension takes {@code [^1]`x]: y`}, a
 * paragraph that begins with a reference, for the definition of a note called {@code 1]`x}.
 */
final class FootnoteDefinitions implements Parser.ParserExtension {
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
            return opens(line, state.getNextNonSpaceIndex()) ? blocks.tryStart(state, matched) : BlockStart.none();
        }

        /** {@code [^label]:}, whose label may hold escaped brackets and brackets in pairs. */
        private static boolean opens(CharSequence line, int from) {
            int depth = 0;
            for (int i = from; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '\\') {
                    i++;
                } else {
                    depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                }
                if (depth <= 0) {
                    return c == ']' && i + 1 < line.length() && line.charAt(i + 1) == ':';
                }
            }
            return false;
        }
    }
}
