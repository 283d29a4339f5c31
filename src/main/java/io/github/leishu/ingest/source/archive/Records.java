package io.github.leishu.ingest.source.archive;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a WARC file, compressed or not, in order. jwarc reads them; here damaged ones are stepped over, so that
 * one does not cost the rest, and no record can claim more memory than a page may have.
 */
final class Records implements Closeable {
    private static final byte[] BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 8192;
    private static final int MAX_HEADER_BYTES = 256 * 1024;

    private final Bytes bytes;
    private final Optional<GzipMembers> members;
    private final Consumer<String> damage;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private @Nullable WarcReader reader;
    private @Nullable WarcRecord record;
    private long offset;
    private boolean damaged;

    private Records(InputStream in, Optional<GzipMembers> members, Consumer<String> damage) {
        this.bytes = new Bytes(in);
        this.members = members;
        this.damage = damage;
        buffer.flip();
    }

    /** @param damage hears of what can't be read */
    static Records of(InputStream file, Consumer<String> damage) throws IOException {
        PushbackInputStream in = new PushbackInputStream(file, 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        if (magic.length < 2 || magic[0] != 0x1F || magic[1] != (byte) 0x8B) {
            return new Records(in, Optional.empty(), damage);
        }
        GzipMembers members = new GzipMembers(in);
        return new Records(members, Optional.of(members), damage);
    }

    /** Whether a file that begins with {@code head} is a WARC file, whatever its name. */
    static boolean begin(byte[] head) {
        byte[] plain = head;
        if (head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B) {
            try (InputStream in = new GzipMembers(new ByteArrayInputStream(head))) {
                plain = in.readNBytes(BEGINNING.length);
            } catch (IOException notGzip) {
                return false;
            }
        }
        return plain.length >= BEGINNING.length && at(ByteBuffer.wrap(plain), 0);
    }

    /** The next record; it can be read until the next call. */
    Optional<WarcRecord> next() throws IOException {
        while (true) {
            try {
                Optional<WarcRecord> next = attempt();
                damaged = false;
                record = next.orElse(null);
                return next;
            } catch (IOException | RuntimeException e) {
                // jwarc parses numbers and dates without asking whether they are any
                if (!damaged) {
                    damage.accept(reason(e));
                }
                damaged = true;
                record = null;
                if (!resynchronise()) {
                    return Optional.empty();
                }
            }
        }
    }

    /** Where to open the file again to find the last record first; empty if it stands within compressed data. */
    Optional<Long> offset() {
        return offset < 0 ? Optional.empty() : Optional.of(offset);
    }

    private Optional<WarcRecord> attempt() throws IOException {
        if (record != null) {
            record.body().consume();
        }
        long before = bytes.count - buffer.remaining();
        long begun = members.map(GzipMembers::members).orElse(0L);
        bytes.budget = MAX_HEADER_BYTES;
        if (reader == null) {
            reader = open();
        }
        Optional<WarcRecord> next = reader.next();
        bytes.budget = Long.MAX_VALUE;
        if (next.isPresent() && !length(next.get()).matches("\\d{1,15}")) {
            throw new IOException("a record does not say how long it is");
        }
        boolean own = begun == 0 || members.filter(m -> m.members() > begun).isPresent();
        offset = members.map(m -> own ? m.memberStart() : -1L).orElse(before);
        return next;
    }

    private WarcReader open() throws IOException {
        WarcReader opened = new WarcReader(bytes, buffer);
        opened.setLenient(true);
        return opened;
    }

    private static String length(WarcRecord record) {
        return record.headers().first("Content-Length").orElse("");
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return e instanceof NumberFormatException || message == null || message.isBlank()
                ? "a record is malformed or cut off"
                : message;
    }

    private boolean resynchronise() throws IOException {
        reader = null;
        bytes.budget = Long.MAX_VALUE;
        if (bytes.ended) {
            // jwarc leaves old bytes in the buffer then
            return false;
        }
        if (members.isPresent()) {
            buffer.position(buffer.limit());
            return members.get().skipToNextMember();
        }
        boolean more = true;
        // the record that failed begins at the first position, if anywhere
        int from = buffer.position() + 1;
        while (more) {
            for (int i = from; i + BEGINNING.length <= buffer.limit(); i++) {
                if (at(buffer, i)) {
                    buffer.position(i);
                    return true;
                }
            }
            buffer.position(Math.max(buffer.position(), buffer.limit() - BEGINNING.length + 1));
            buffer.compact();
            more = bytes.read(buffer) >= 0;
            buffer.flip();
            from = 0;
        }
        return false;
    }

    private static boolean at(ByteBuffer buffer, int position) {
        for (int i = 0; i < BEGINNING.length; i++) {
            if (buffer.get(position + i) != BEGINNING[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Counts what was read, and reads no more than it may. */
    private static final class Bytes implements ReadableByteChannel {
        private final InputStream in;
        private long count;
        private long budget = Long.MAX_VALUE;
        private boolean ended;
        private boolean open = true;

        Bytes(InputStream in) {
            this.in = in;
        }

        @Override
        public int read(ByteBuffer out) throws IOException {
            if (budget <= 0) {
                throw new IOException("the header of a record is longer than " + MAX_HEADER_BYTES + " bytes");
            }
            byte[] block = new byte[Math.min(out.remaining(), 64 * 1024)];
            int read = in.read(block, 0, block.length);
            if (read > 0) {
                out.put(block, 0, read);
                count += read;
                budget -= read;
            } else if (read < 0) {
                ended = true;
            }
            return read;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() throws IOException {
            open = false;
            in.close();
        }
    }
}
