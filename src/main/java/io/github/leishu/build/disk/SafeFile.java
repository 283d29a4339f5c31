package io.github.leishu.build.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** File operations after which a file is either the old one or the new one. */
public final class SafeFile {
    private SafeFile() {}

    /** Replaces or creates {@code file}, through a temporary file beside it; makes missing folders. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /** What is to be in a file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The same for what is not in memory as a whole. */
    public static void write(Path file, Content content) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        // not createTempFile: that makes files which only their owner may read
        Path temporary = folder.resolve(".leishu-" + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().getId() + ".tmp");
        boolean moved = false;
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                content.writeTo(out);
            }
            move(temporary, file);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** Writes a file only if there is none of that name; false if there is. */
    public static boolean create(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        write(file, bytes);
        return true;
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes a folder and all in it, not following links; missing is fine. */
    public static void deleteTree(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                for (Path entry : entries) {
                    deleteTree(entry);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
