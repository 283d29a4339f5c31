package io.github.leishu.ingest.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads {@code .txt}, as a browser's text view or a text browser leaves it: one {@code <p>} for each line that is not
 * blank, see {@link SourceDocument}. UTF-8 first, then by detection among the encodings of Chinese, Japanese and Western
 * pages.
 */
public final class TextReader implements SourceReader {
    private static final Set<String> CHARSETS = Set.of(
            "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252");

    @Override
    public boolean accepts(ScrapedFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".text");
    }

    @Override
    public Outcome<List<SourceDocument>> read(ScrapedFile file) {
        String text = decode(file.bytes());
        if (text.isBlank()) {
            return Outcome.failed(problem(file, "INPUT_EMPTY", "the file is empty"));
        }
        if (binary(text)) {
            return Outcome.failed(problem(file, "INPUT_BINARY", "the file holds binary data, not text"));
        }
        return Outcome.of(List.of(
                new SourceDocument(id(file.name()), file.path(), SourceDocument.Kind.TEXT, document(text))));
    }

    private static Problem problem(ScrapedFile file, String code, String what) {
        return Problem.error(new SourcePos(file.path(), 0, 0), code, what, "save the page again as text or HTML");
    }

    private static String id(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Document document(String text) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        int number = 0;
        int gap = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String content = line.strip();
            if (content.isEmpty()) {
                gap++;
                continue;
            }
            Element block = new Element("p")
                    .attr("data-line", Integer.toString(number))
                    .attr("data-gap", Integer.toString(gap))
                    .attr("data-indent", Integer.toString(line.indexOf(content)));
            document.body().appendChild(block.appendChild(new TextNode(content)));
            gap = 0;
        }
        return document;
    }

    private static boolean binary(String text) {
        int controls = 0;
        int seen = Math.min(text.length(), 4096);
        for (int i = 0; i < seen; i++) {
            char c = text.charAt(i);
            if (c == 0 || c == '\uFFFD' || (c < ' ' && !Character.isWhitespace(c))) {
                controls++;
            }
        }
        return controls * 20 > seen;
    }

    private static String decode(byte[] bytes) {
        String text = strictly(bytes, StandardCharsets.UTF_8)
                .orElseGet(() -> new String(bytes, detected(bytes).orElse(StandardCharsets.UTF_8)));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> detected(byte[] bytes) {
        for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
            if (CHARSETS.contains(match.getName()) && Charset.isSupported(match.getName())) {
                return Optional.of(Charset.forName(match.getName()));
            }
        }
        return Optional.empty();
    }
}
