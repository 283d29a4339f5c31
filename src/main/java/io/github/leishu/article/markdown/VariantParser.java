package io.github.leishu.article.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.leishu.article.Inline;
import io.github.leishu.article.normal.Variants;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code -{zh-hant:甲;zh-hans:乙}-} and {@code -{nolink:詞}-}. */
final class VariantParser implements InlineParserExtension {
    /** A variant, or an unlinked span. */
    static final class Choice extends Node {
        private final Inline inline;

        Choice(BasedSequence chars, Inline inline) {
            super(chars);
            this.inline = inline;
        }

        Inline inline() {
            return inline;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Makes one for each text. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "-";
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new VariantParser();
        }
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        if (start + 1 >= input.length() || input.charAt(start + 1) != '{') {
            return false;
        }
        int limit = Math.min(input.length(), start + Variants.LONGEST);
        Optional<Variants.Found> found = Variants.at(input.subSequence(start, limit));
        if (found.isEmpty()) {
            return false;
        }
        int end = start + found.get().length();
        parser.flushTextNode();
        parser.getBlock()
                .appendChild(
                        new Choice(input.subSequence(start, end), found.get().inline()));
        parser.setIndex(end);
        return true;
    }
}
