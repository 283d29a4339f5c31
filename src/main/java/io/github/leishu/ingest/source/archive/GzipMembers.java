package io.github.leishu.ingest.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The members of a gzip file, one after the other. The JDK's stream does the same for whole files; here one knows where
 * a member begins, no read goes beyond the end of one, and after a broken one the next can be looked for.
 */
final class GzipMembers extends InputStream {
    private static final int FLAG_CHECKSUM = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;
    private static final int RESERVED_FLAGS = 0xE0;

    private static final int BLOCK = 16 * 1024;
    private static final int MAGIC = 3;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] block = new byte[BLOCK + MAGIC];
    private int blockLength;
    private int blockPosition;
    private long blockStart;
    private long memberStart;
    private long members;
    private boolean inside;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    /** Where the member that was read last begins, in bytes of the compressed file. */
    long memberStart() {
        return memberStart;
    }

    /** How many members were begun. */
    long members() {
        return members;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            if (!inside && !begin()) {
                return -1;
            }
            int inflated = inflate(out, offset, length);
            if (inflated > 0) {
                checksum.update(out, offset, inflated);
                return inflated;
            }
        }
    }

    private int inflate(byte[] out, int offset, int length) throws IOException {
        try {
            while (true) {
                int inflated = inflater.inflate(out, offset, length);
                if (inflated > 0) {
                    return inflated;
                } else if (inflater.finished()) {
                    end();
                    return 0;
                } else if (inflater.needsDictionary()) {
                    throw new ZipException("the compressed data is damaged");
                } else if (!fill()) {
                    throw new EOFException("the compressed data is cut off");
                } else {
                    inflater.setInput(block, blockPosition, blockLength - blockPosition);
                    blockPosition = blockLength;
                }
            }
        } catch (DataFormatException e) {
            throw new ZipException("the compressed data is damaged");
        }
    }

    private boolean begin() throws IOException {
        memberStart = blockStart + blockPosition;
        int first = next();
        if (first < 0) {
            return false;
        }
        if (first != 0x1F || next() != 0x8B || next() != 8) {
            throw new ZipException("no gzip data");
        }
        int flags = next();
        if ((flags & RESERVED_FLAGS) != 0) {
            throw new ZipException("no gzip data");
        }
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            skip(needed() | needed() << 8);
        }
        skipText(flags & FLAG_NAME);
        skipText(flags & FLAG_COMMENT);
        skip((flags & FLAG_CHECKSUM) != 0 ? 2 : 0);
        inflater.reset();
        inflater.setInput(block, blockPosition, blockLength - blockPosition);
        blockPosition = blockLength;
        checksum.reset();
        members++;
        inside = true;
        return true;
    }

    private void end() throws IOException {
        inside = false;
        blockPosition = blockLength - inflater.getRemaining();
        long expected = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            expected |= (long) needed() << shift;
        }
        skip(4);
        if (expected != checksum.getValue()) {
            throw new ZipException("the checksum of the compressed data is wrong");
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            needed();
        }
    }

    private void skipText(int flag) throws IOException {
        int read = flag;
        while (read != 0) {
            read = needed();
        }
    }

    private int needed() throws IOException {
        int next = next();
        if (next < 0) {
            throw new EOFException("the compressed data is cut off");
        }
        return next;
    }

    private int next() throws IOException {
        return blockPosition < blockLength || fill() ? block[blockPosition++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        blockStart += blockLength;
        blockPosition = 0;
        blockLength = Math.max(0, in.read(block, 0, BLOCK));
        return blockLength > 0;
    }

    /** After a failure: goes to what looks like the beginning of the next member; false at the end of the file. */
    boolean skipToNextMember() throws IOException {
        if (inside) {
            inside = false;
            blockPosition = blockLength - inflater.getRemaining();
        }
        int last = -1;
        int beforeLast = -1;
        for (int next = next(); next >= 0; next = next()) {
            if (beforeLast == 0x1F && last == 0x8B && next == 8) {
                pushBack();
                return true;
            }
            beforeLast = last;
            last = next;
        }
        return false;
    }

    /** Makes room for the three bytes of the magic number that may lie in an earlier block. */
    private void pushBack() {
        int rest = blockLength - blockPosition;
        long position = blockStart + blockPosition - MAGIC;
        System.arraycopy(block, blockPosition, block, MAGIC, rest);
        block[0] = 0x1F;
        block[1] = (byte) 0x8B;
        block[2] = 8;
        blockPosition = 0;
        blockLength = rest + MAGIC;
        blockStart = position;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
