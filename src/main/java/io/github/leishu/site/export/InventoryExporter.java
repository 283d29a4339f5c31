package io.github.leishu.site.export;

import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Route;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Adler32;

/**
 * {@code objects.inv}, version 2 of Sphinx's inventory, so that manuals can refer to terms and articles by name.
 */
final class InventoryExporter {
    /** Most bytes in one stored block. */
    private static final int MAX_BLOCK = 0xFFFF;

    private InventoryExporter() {}

    static List<Export> export(LocalizedLibrary library) {
        String folder = library.script().path() + "/";
        String entries = Stream.of(
                        library.terms().stream().map(t -> entry("std:term", t.name(), t.id(), t.route(), folder)),
                        library.articles().stream().map(a -> entry("std:doc", a.title(), a.id(), a.route(), folder)),
                        library.topics().stream().map(t -> entry("std:label", t.title(), t.id(), t.route(), folder)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("# Sphinx inventory version 2\n# Project: " + line(library.title())
                        + "\n# Version: \n# The remainder of this file is compressed using zlib.\n")
                .getBytes(StandardCharsets.UTF_8));
        file.writeBytes(stored(entries.getBytes(StandardCharsets.UTF_8)));
        return List.of(new Export(folder + "objects.inv", file.toByteArray()));
    }

    /** {@code name domain:role priority uri dispname}; terms are named as readers write them, the rest by id. */
    private static String entry(String role, String title, String id, Route route, String folder) {
        String name = role.equals("std:term") ? line(title) : id;
        String uri = route.address().substring(folder.length());
        return name + " " + role + " 1 " + uri + " " + line(title) + "\n";
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /**
     * A zlib stream (RFC 1950) of stored blocks. Uncompressed on purpose: what a compressor makes differs between the
     * zlib versions that JDKs are linked with, and the same input has to give the same bytes everywhere.
     */
    private static byte[] stored(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0x78);
        out.write(0x01);
        int from = 0;
        do {
            int length = Math.min(MAX_BLOCK, bytes.length - from);
            out.write(from + length == bytes.length ? 1 : 0);
            out.write(length);
            out.write(length >>> 8);
            out.write(~length);
            out.write(~length >>> 8);
            out.write(bytes, from, length);
            from += length;
        } while (from < bytes.length);
        Adler32 sum = new Adler32();
        sum.update(bytes);
        out.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
        return out.toByteArray();
    }
}
