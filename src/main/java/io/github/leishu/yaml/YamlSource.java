package io.github.leishu.yaml;

import io.github.leishu.problem.SourcePos;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The text being read and where each place of it is in the file. */
final class YamlSource {
    private final String path;
    private final int firstLine;
    private final String text;
    /** UTF-16 offset of each code point, which is what marks count in. */
    private final int[] offsets;

    YamlSource(String path, int firstLine, String text) {
        this.path = path;
        this.firstLine = firstLine;
        this.text = text;
        int codePoints = text.codePointCount(0, text.length());
        this.offsets = new int[codePoints + 1];
        for (int i = 0, at = 0; i < codePoints; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[codePoints] = text.length();
    }

    String text() {
        return text;
    }

    int offset(Optional<Mark> mark) {
        return mark.map(m -> offsets[Math.min(m.getIndex(), offsets.length - 1)])
                .orElse(0);
    }

    SourcePos pos(Optional<Mark> mark) {
        return pos(mark.map(Mark::getLine).orElse(0), offset(mark));
    }

    /** The file position of a code point, counted from 0. */
    SourcePos pos(int codePoint) {
        int offset = offsets[Math.min(codePoint, offsets.length - 1)];
        long line = text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return pos((int) line, offset);
    }

    /** Where the text begins. */
    SourcePos start() {
        return new SourcePos(path, firstLine, 1);
    }

    /** The file position of a UTF-16 offset that lies on the given line of the text (from 0). */
    SourcePos pos(int line, int offset) {
        return new SourcePos(path, firstLine + line, offset - lineStart(offset) + 1);
    }

    /** The whole lines that hold [from, to), without the last line break. */
    String lines(int from, int to) {
        int end = to;
        boolean atLineStart = end > from && lineStart(end) == end;
        if (atLineStart) {
            end--;
            if (text.charAt(end) == '\n' && end > from && text.charAt(end - 1) == '\r') {
                end--;
            }
        } else {
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
        }
        return text.substring(lineStart(from), end);
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }
}
