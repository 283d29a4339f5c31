package io.github.leishu.ingest.source;

import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * UTF-8 (RFC 3629) as nearly all pages are: right to the last byte, without zeros and escapes. That is checked once, and
 * read without making a string of the page, which takes more time than both. Eight bytes of ASCII are one step. Not
 * thread-safe.
 */
final class PlainUtf8 extends Reader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final byte ESCAPE = 0x1B;
    private static final long ESCAPES = 0x1B1B1B1B1B1B1B1BL;

    private final byte[] bytes;
    private int at;

    /** The second half of a character for which there was no more room; 0 if there is none. */
    private char lowSurrogate;

    /** @param bytes of which {@link #is} is true */
    PlainUtf8(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean is(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int end = asciiEnd(bytes, at);
            int size = end > at ? end - at : size(bytes, at);
            if (size == 0) {
                return false;
            }
            at += size;
        }
        return true;
    }

    /** Where bytes above 0x7F, zero or an escape come next, from {@code start} on. */
    private static int asciiEnd(byte[] bytes, int start) {
        int end = start;
        int limit = bytes.length;
        while (end + Long.BYTES <= limit && allAscii((long) LONGS.get(bytes, end))) {
            end += Long.BYTES;
        }
        while (end < limit && bytes[end] > 0 && bytes[end] != ESCAPE) {
            end++;
        }
        return end;
    }

    /** To take one away sets the high bit of a byte that is zero, and perhaps of one that follows on it. */
    private static boolean allAscii(long eight) {
        long unlessEscape = eight ^ ESCAPES;
        return ((eight | eight - ONES | unlessEscape - ONES) & HIGH_BITS) == 0;
    }

    /** Of the character that begins there with a byte above 0x7F; 0 if none does. */
    private static int size(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int size = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + size > bytes.length) {
            return 0;
        }
        for (int i = 1; i < size; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = size > 2 ? bytes[at + 1] & 0xFF : 0;
        boolean allowed =
                switch (first) {
                    case 0xE0 -> second >= 0xA0;
                    case 0xED -> second < 0xA0;
                    case 0xF0 -> second >= 0x90;
                    case 0xF4 -> second < 0x90;
                    default -> true;
                };
        return allowed ? size : 0;
    }

    @Override
    public int read(char[] out, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, out.length);
        int end = offset + length;
        int to = offset;
        if (lowSurrogate != 0 && to < end) {
            out[to++] = lowSurrogate;
            lowSurrogate = 0;
        }
        while (to < end && at < bytes.length) {
            to = bytes[at] < 0 ? to + character(out, to) : ascii(out, to, end);
        }
        return to == offset && length > 0 ? -1 : to - offset;
    }

    /** Reads as far as there is nothing but ASCII and room for it; where the next character goes. */
    private int ascii(char[] out, int offset, int end) {
        byte[] in = bytes;
        int from = at;
        int to = offset;
        int limit = Math.min(in.length, from + end - to);
        while (from + Long.BYTES <= limit) {
            long eight = (long) LONGS.get(in, from);
            if ((eight & HIGH_BITS) != 0) {
                break;
            }
            two((int) eight, out, to);
            two((int) (eight >> 16), out, to + 2);
            two((int) (eight >> 32), out, to + 4);
            two((int) (eight >> 48), out, to + 6);
            from += Long.BYTES;
            to += Long.BYTES;
        }
        while (from < limit && in[from] >= 0) {
            out[to++] = (char) in[from++];
        }
        at = from;
        return to;
    }

    private static void two(int ascii, char[] out, int to) {
        out[to] = (char) (ascii & 0x7F);
        out[to + 1] = (char) (ascii >> 8 & 0x7F);
    }

    /** Reads a character of several bytes and returns how many units there was room for, 1 or 2. */
    private int character(char[] out, int offset) {
        int first = bytes[at] & 0xFF;
        int size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        int code = first & 0x7F >> size;
        for (int i = 1; i < size; i++) {
            code = code << 6 | bytes[at + i] & 0x3F;
        }
        at += size;
        if (size < 4) {
            out[offset] = (char) code;
            return 1;
        }
        out[offset] = Character.highSurrogate(code);
        if (offset + 1 == out.length) {
            lowSurrogate = Character.lowSurrogate(code);
            return 1;
        }
        out[offset + 1] = Character.lowSurrogate(code);
        return 2;
    }

    @Override
    public void close() {}
}
