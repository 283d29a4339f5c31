package io.github.leishu.ingest.source.archive;

import io.github.leishu.ingest.source.Capture;
import io.github.leishu.ingest.source.SavedFile;
import io.github.leishu.ingest.source.SavedPage;
import io.github.leishu.ingest.source.SourceDocument;
import io.github.leishu.ingest.source.image.Raster;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** The page in a MIME message and its pictures, picked up part by part while the message streams by. */
final class MimePage {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_HEADERS = 1000;
    private static final int MAX_LINE = 1 << 20;

    /** Weekday and time of day are left out: writers get the one wrong and readers don't need the other. */
    private static final Pattern BOUNDARY = Pattern.compile(";\\s*boundary\\s*=");

    private static final Pattern DATE = Pattern.compile("(\\d{1,2} \\p{Alpha}{3} \\d{4})");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final SavedFile file;
    private final PartImages images = new PartImages();
    private final List<Problem> problems = new ArrayList<>();
    private final Fields message = new Fields();
    private Fields part = message;
    private Optional<SavedPage> html = Optional.empty();
    private Optional<SavedPage> text = Optional.empty();
    private int parts;
    private boolean cut;

    MimePage(SavedFile file) {
        this.file = file;
    }

    /** The header fields that say where a part or the message comes from. */
    private static final class Fields {
        private Optional<String> location = Optional.empty();
        private Optional<String> snapshot = Optional.empty();
        private Optional<String> id = Optional.empty();
        private Optional<LocalDate> date = Optional.empty();

        void add(Field field) {
            String value = String.valueOf(field.getBody()).strip();
            switch (field.getName().toLowerCase(Locale.ROOT)) {
                case "content-location" -> location = Optional.of(value.replaceAll("\\s", ""));
                case "snapshot-content-location" -> snapshot = Optional.of(value.replaceAll("\\s", ""));
                case "content-id" -> id = Optional.of(value.replaceAll("^<|>$", ""));
                case "date" -> date = day(value);
                default -> {}
            }
        }

        private static Optional<LocalDate> day(String value) {
            Matcher matcher = DATE.matcher(value);
            try {
                return matcher.find() ? Optional.of(LocalDate.parse(matcher.group(1), DAY)) : Optional.empty();
            } catch (DateTimeException notADate) {
                return Optional.empty();
            }
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    int parts() {
        return parts;
    }

    /** The first part that is HTML with something in it, or else the first that is text. */
    Optional<SavedPage> page() {
        return html.or(() -> text);
    }

    void read(InputStream in) throws IOException, MimeException {
        MimeConfig limits = new MimeConfig.Builder()
                .setMaxLineLen(MAX_LINE)
                .setMaxHeaderLen(MAX_LINE)
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream tokens = new MimeTokenStream(limits, new Watch(), null);
        tokens.parse(in);
        int depth = 0;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_MULTIPART -> depth++;
                case T_END_MULTIPART -> depth--;
                case T_START_BODYPART -> part = new Fields();
                case T_FIELD -> {
                    checkBoundary(tokens.getField());
                    part.add(tokens.getField());
                }
                case T_BODY -> body(tokens);
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                problem("MIME_DEPTH", "parts within parts, more than " + MAX_DEPTH + " deep", "the rest is left out");
                return;
            }
        }
        if (cut) {
            problems.add(Problem.warning(
                    SourcePos.of(file.path()),
                    "CUT_OFF",
                    "the file ends in the middle of a part",
                    "save the page again"));
        }
    }

    private void problem(String code, String what, String hint) {
        problems.add(Problem.error(SourcePos.of(file.path()), code, what, hint));
    }

    private void body(MimeTokenStream tokens) throws IOException {
        parts++;
        BodyDescriptor descriptor = tokens.getBodyDescriptor();
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            if (html.isEmpty()) {
                html = page(tokens, SourceDocument.Kind.HTML);
            }
        } else if (type.equals("text/plain")) {
            if (text.isEmpty() && html.isEmpty()) {
                text = page(tokens, SourceDocument.Kind.TEXT);
            }
        } else if (type.startsWith("image/")) {
            byte[] bytes = tokens.getDecodedInputStream().readNBytes(Raster.MAX_BYTES + 1);
            part.location.ifPresent(location -> images.add(location, bytes));
            part.id.ifPresent(id -> images.add("cid:" + id, bytes));
        }
    }

    /** Without a boundary all parts look like one text. */
    private void checkBoundary(Field field) {
        String value = String.valueOf(field.getBody()).toLowerCase(Locale.ROOT);
        if (field.getName().equalsIgnoreCase("content-type")
                && value.strip().startsWith("multipart/")
                && !BOUNDARY.matcher(value).find()) {
            problem("MIME", "the parts can't be told apart: no boundary is named", "save the page again");
        }
    }

    private Optional<SavedPage> page(MimeTokenStream tokens, SourceDocument.Kind kind) throws IOException {
        byte[] bytes = tokens.getDecodedInputStream().readNBytes(SavedPage.MAX_BYTES + 1);
        if (bytes.length > SavedPage.MAX_BYTES) {
            problem("TOO_LARGE", "its page is larger than " + SavedPage.MAX_BYTES + " bytes", "it is left out");
            return Optional.empty();
        }
        if (isBlank(bytes)) {
            return Optional.empty();
        }
        Optional<String> url = message.snapshot.or(() -> part.location).or(() -> message.location);
        // mime4j says us-ascii where nothing is said
        Optional<String> charset = Optional.ofNullable(
                        tokens.getBodyDescriptor().getCharset())
                .filter(name -> !name.equalsIgnoreCase("us-ascii"));
        Capture capture = new Capture(url, message.date, charset);
        String id = file.name().replaceFirst("\\.[^.]*$", "");
        return Optional.of(new SavedPage(id, file.path(), kind, bytes, capture, images, false));
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Hears what mime4j puts up with. */
    private final class Watch extends DecodeMonitor {
        @Override
        public boolean warn(String error, String dropDesc) {
            cut |= error.contains("unexpected end of stream") || error.contains("premature");
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
