package io.github.leishu.article.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Formulas between dollars, as most readers of Markdown know them. Pandoc's rule for a single dollar: "the opening
 * {@code $} must have a non-space character immediately to its right, while the closing {@code $} must have a non-space
 * character immediately to its left, and must not be followed immediately by a digit. Thus, {@code $20,000 and $30,000}
 * won't parse as math." Unlike there, the next dollar must be one that closes.
 */
final class DollarMath implements InlineParserExtension {
    /** Characters of the longest formula, so that a text of dollars takes no time. */
    static final int LONGEST = 4_000;

    private static final int LONGEST_LINK = 200;
    private static final String NO_LINK = "[]`<>\n";

    /** A formula. */
    static final class Formula extends Node {
        private final BasedSequence tex;
        private final boolean display;

        Formula(BasedSequence chars, BasedSequence tex, boolean display) {
            super(chars);
            this.tex = tex;
            this.display = display;
        }

        /** Whether it is set off by two dollars. */
        boolean display() {
            return display;
        }

        String tex() {
            return tex.toString();
        }

        @Override
        public BasedSequence[] getSegments() {
            return new BasedSequence[] {tex};
        }
    }

    /** Makes one for each text. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "$";
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
            return new DollarMath();
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
        int dollars = run(input, start);
        int from = start + dollars;
        int to = dollars > 2 ? -1 : end(input, from, dollars);
        if (to < 0 || input.subSequence(from, to).isBlank() || insideWikiLink(input, start)) {
            return false;
        }
        parser.flushTextNode();
        parser.getBlock()
                .appendChild(
                        new Formula(input.subSequence(start, to + dollars), input.subSequence(from, to), dollars == 2));
        parser.setIndex(to + dollars);
        return true;
    }

    /** In {@code [[A$AP|x$]]} dollars are letters. */
    private static boolean insideWikiLink(BasedSequence input, int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST_LINK && NO_LINK.indexOf(input.charAt(from - 1)) < 0) {
            from--;
        }
        int to = at;
        while (to < input.length() && to - at < LONGEST_LINK && NO_LINK.indexOf(input.charAt(to)) < 0) {
            to++;
        }
        return from > 1
                && to + 1 < input.length()
                && input.charAt(from - 1) == '['
                && input.charAt(from - 2) == '['
                && input.charAt(to) == ']'
                && input.charAt(to + 1) == ']';
    }

    private static int run(BasedSequence input, int at) {
        int end = at;
        while (end < input.length() && input.charAt(end) == '$') {
            end++;
        }
        return end - at;
    }

    /** The offset of the dollars that close what begins at {@code from}; -1 if the next ones do not. */
    private static int end(BasedSequence input, int from, int dollars) {
        int limit = Math.min(input.length(), from + LONGEST + 1);
        for (int i = from; i < limit; i++) {
            char c = input.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$') {
                return run(input, i) == dollars && (dollars == 2 || tight(input, from, i)) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean tight(BasedSequence input, int from, int to) {
        boolean digit = to + 1 < input.length() && Character.isDigit(input.charAt(to + 1));
        return !digit && !Character.isWhitespace(input.charAt(from)) && !Character.isWhitespace(input.charAt(to - 1));
    }
}
