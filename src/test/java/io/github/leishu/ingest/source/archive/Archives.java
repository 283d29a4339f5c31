package io.github.leishu.ingest.source.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes small archives of all kinds. */
public final class Archives {
    private static final String TEXT = "河狸在溪上築壩，把急流變成一串池塘，整個河谷的水位、植物與鳥都跟著改變。研究者在十年間量了四十座水壩，發現下游的洪峰平均矮了三成，旱季的水卻多了。";

    private Archives() {}

    /** A page with an article that shows the images. */
    public static String page(String title, String... images) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"zh-Hant\"><head><title>" + title
                + "</title></head><body><nav><a href=\"/\">首頁</a></nav><article><h1>" + title + "</h1><p>" + TEXT
                + "</p>");
        for (String image : images) {
            page.append("<p><img src=\"")
                    .append(image)
                    .append("\" alt=\"圖\"></p><p>")
                    .append(TEXT)
                    .append("</p>");
        }
        return page + "</article></body></html>";
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A picture of that many pixels, all black. */
    public static byte[] png(int width, int height) {
        try {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, 0, 0, 0, 0});
            Deflater deflater = new Deflater();
            deflater.setInput(new byte[(width + 1) * height]);
            deflater.finish();
            byte[] pixels = new byte[200 + width * height];
            int length = deflater.deflate(pixels);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", java.util.Arrays.copyOf(pixels, length));
            chunk(out, "IEND", new byte[0]);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) throws IOException {
        DataOutputStream fields = new DataOutputStream(out);
        CRC32 checksum = new CRC32();
        checksum.update(bytes(type));
        checksum.update(data);
        fields.writeInt(data.length);
        fields.write(bytes(type));
        fields.write(data);
        fields.writeInt((int) checksum.getValue());
    }

    public static byte[] base64(byte[] bytes) {
        return Base64.getMimeEncoder().encode(bytes);
    }

    /** One thing after the other. */
    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A WARC record of what a server sent; {@code headers} are lines of the server's, each with its line end. */
    public static byte[] response(String url, String headers, byte[] body) {
        byte[] http = joined(bytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), body);
        return joined(bytes(recordHeader("response", url, http.length)), http, bytes("\r\n\r\n"));
    }

    public static byte[] response(String url, String page) {
        return response(url, "Content-Type: text/html; charset=utf-8\r\n", bytes(page));
    }

    public static String recordHeader(String type, String url, long length) {
        return "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
                + "WARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: " + url
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + length + "\r\n\r\n";
    }

    /** A MIME part; {@code headers} are lines, each with its line end. */
    public static byte[] part(String headers, byte[] body) {
        return joined(bytes("--B\r\n" + headers + "\r\n"), body, bytes("\r\n"));
    }

    public static byte[] htmlPart(String page) {
        return part(
                "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"
                        + "Content-Location: https://example.org/a\r\n",
                base64(bytes(page)));
    }

    /** An MHTML file as Chromium writes it. */
    public static byte[] mhtml(byte[]... parts) {
        return joined(
                bytes("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\n"
                        + "Date: Mon, 2 Mar 2026 10:20:30 -0000\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"B\"\r\n\r\n"),
                joined(parts),
                bytes("--B--\r\n"));
    }
}
