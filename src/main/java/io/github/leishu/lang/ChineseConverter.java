package io.github.leishu.lang;

import java.util.ArrayList;
import java.util.List;

/** OpenCC's characters and phrases first, then the nouns of the region. Immutable. */
final class ChineseConverter implements ScriptConverter {
    private final OpenccEngine engine;
    private final PhraseTable nouns;
    private final Script target;

    ChineseConverter(OpenccEngine engine, PhraseTable nouns, Script target) {
        this.target = target;
        this.engine = engine;
        this.nouns = nouns;
    }

    @Override
    public Script target() {
        return target;
    }

    @Override
    public String convert(String text) {
        return nouns.replace(engine.convert(text));
    }

    /**
     * The engine changes one code point into one, so the places where pieces meet stay the same code points. A noun that
     * changes its length goes whole to the piece it begins in.
     */
    @Override
    public List<String> convertRun(List<String> pieces) {
        if (pieces.size() < 2) {
            return pieces.stream().map(this::convert).toList();
        }
        String source = String.join("", pieces);
        String text = engine.convert(source);
        Cuts cuts = new Cuts(pieces, source, text);
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            cuts.place(at, out.length());
            int noun = nouns.longest(text, at);
            if (noun < 0) {
                out.append(text.charAt(at));
                at++;
                continue;
            }
            int length = nouns.key(noun).length();
            String value = nouns.value(noun);
            for (int i = 1; i < length; i++) {
                cuts.place(at + i, out.length() + (length == value.length() ? i : value.length()));
            }
            out.append(value);
            at += length;
        }
        return cuts.apply(out.toString());
    }

    /** Where the pieces after the first begin: in the text before the nouns are replaced, and in the result. */
    private static final class Cuts {
        private final int[] before;
        private final int[] after;
        private int passed;

        Cuts(List<String> pieces, String source, String text) {
            before = new int[pieces.size() - 1];
            after = new int[pieces.size() - 1];
            int inSource = 0;
            int inText = 0;
            for (int i = 0; i < before.length; i++) {
                int next = inSource + pieces.get(i).length();
                inText = text.offsetByCodePoints(inText, source.codePointCount(inSource, next));
                inSource = next;
                before[i] = inText;
            }
        }

        /** Says that what stands at {@code at} in the text stands at {@code place} in the result. */
        void place(int at, int place) {
            while (passed < before.length && before[passed] <= at) {
                after[passed] = place;
                passed++;
            }
        }

        List<String> apply(String result) {
            List<String> pieces = new ArrayList<>(before.length + 1);
            int from = 0;
            for (int i = 0; i < before.length; i++) {
                int to = i < passed ? after[i] : result.length();
                pieces.add(result.substring(from, to));
                from = to;
            }
            pieces.add(result.substring(from));
            return List.copyOf(pieces);
        }
    }
}
