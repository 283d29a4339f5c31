package io.github.leishu.article.markdown;

import io.github.leishu.problem.SourcePos;
import java.util.Arrays;

/** Offsets into a text to places in its file. */
final class SourceLines {
    private final String path;
    private final int firstLine;
    private final int[] starts;

    SourceLines(String path, int firstLine, String text) {
        this.path = path;
        this.firstLine = firstLine;
        int[] found = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                found[line] = i + 1;
                line++;
            }
        }
        this.starts = found;
    }

    SourcePos at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new SourcePos(path, firstLine + line, offset - starts[line] + 1);
    }
}
