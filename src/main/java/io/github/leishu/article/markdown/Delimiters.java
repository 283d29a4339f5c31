package io.github.leishu.article.markdown;

import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** Flexmark's delimiter processors with our {@link Flanking}; its own fail next to Chinese punctuation. */
final class Delimiters {
    private Delimiters() {}

    static List<DelimiterProcessor> all() {
        return List.of(new Emphasis('*'), new Emphasis('_'), new Strike());
    }

    private static class Emphasis extends EmphasisDelimiterProcessor {
        private final char delimiter;

        Emphasis(char delimiter) {
            super(delimiter, false);
            this.delimiter = delimiter;
        }

        @Override
        public boolean canBeOpener(
                String before, String after, boolean l, boolean r, boolean bp, boolean ap, boolean bw, boolean aw) {
            return Flanking.opens(delimiter, last(before), first(after));
        }

        @Override
        public boolean canBeCloser(
                String before, String after, boolean l, boolean r, boolean bp, boolean ap, boolean bw, boolean aw) {
            return Flanking.closes(delimiter, last(before), first(after));
        }

        /**
         * CommonMark 0.31, 6.2, rules 9, 10 and 13: "If one of the delimiters can both open and close emphasis, then the
         * sum of the lengths of the delimiter runs … must not be a multiple of 3 unless both lengths are multiples of
         * 3"; and strong emphasis is the inner one.
         */
        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            boolean both = opener.canClose() || closer.canOpen();
            boolean sumOfThree = (opener.length() + closer.length()) % 3 == 0;
            if (both && sumOfThree && (opener.length() % 3 != 0 || closer.length() % 3 != 0)) {
                return 0;
            }
            return Math.min(2, Math.min(opener.length(), closer.length()));
        }

        private static int last(String before) {
            return before.isEmpty() ? Flanking.EDGE : before.charAt(before.length() - 1);
        }

        private static int first(String after) {
            return after.isEmpty() ? Flanking.EDGE : after.charAt(0);
        }
    }

    /** {@code ~~struck~~}: a strong emphasis whose marker is a tilde. */
    private static final class Strike extends Emphasis {
        private static final int LENGTH = 2;

        Strike() {
            super('~');
        }

        @Override
        public int getMinLength() {
            return LENGTH;
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return opener.length() >= LENGTH && closer.length() >= LENGTH ? LENGTH : 0;
        }

        @Override
        public void process(Delimiter opener, Delimiter closer, int used) {
            StrongEmphasis struck =
                    new StrongEmphasis(opener.getTailChars(used), BasedSequence.NULL, closer.getLeadChars(used));
            opener.moveNodesBetweenDelimitersTo(struck, closer);
        }
    }
}
