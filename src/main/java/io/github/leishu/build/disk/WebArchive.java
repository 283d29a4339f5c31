package io.github.leishu.build.disk;

import io.github.leishu.ingest.source.SavedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A {@code .wacz} file: a ZIP archive with WARC files in its folder {@code archive}, as web recorders make them. */
public final class WebArchive implements Closeable {
    private static final String FOLDER = "/archive";

    private final FoundFile file;
    private final FileSystem zip;

    private WebArchive(FoundFile file, FileSystem zip) {
        this.file = file;
        this.zip = zip;
    }

    /** Whether a file is such an archive, by its name. */
    public static boolean is(FoundFile file) {
        return file.extension().equals(".wacz");
    }

    public static WebArchive open(FoundFile file) throws IOException {
        try {
            return new WebArchive(file, FileSystems.newFileSystem(file.file(), (ClassLoader) null));
        } catch (ProviderNotFoundException e) {
            throw new IOException("no ZIP archive, or a damaged one", e);
        }
    }

    /** The WARC files in the archive, sorted by name; they can be read until it is closed. */
    public List<SavedFile> parts() throws IOException {
        Path folder = zip.getPath(FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new IOException("no folder \"archive\" in it, so it is no web archive");
        }
        List<Path> parts = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            entries.forEach(parts::add);
        }
        Collections.sort(parts);
        List<SavedFile> files = new ArrayList<>();
        parts.forEach(part -> files.add(new Part(file.path() + "!" + part, part)));
        return files;
    }

    /** A file in the archive. */
    private record Part(String path, Path entry) implements SavedFile {
        /** Java 17 loses its place where the first thing done with an uncompressed entry is to skip. */
        @Override
        public InputStream open() throws IOException {
            PushbackInputStream in = new PushbackInputStream(Files.newInputStream(entry));
            int first = in.read();
            if (first >= 0) {
                in.unread(first);
            }
            return in;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
