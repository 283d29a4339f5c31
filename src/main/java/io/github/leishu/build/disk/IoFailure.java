package io.github.leishu.build.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Objects;

/** Says in a few words why a file operation failed. */
public final class IoFailure {
    private IoFailure() {}

    public static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        } else if (e instanceof NotDirectoryException) {
            return "not a folder";
        } else if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        } else if (e instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        } else if (e instanceof ReadOnlyFileSystemException) {
            return "the file system is read-only";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return Objects.requireNonNullElse(reason, e.getClass().getSimpleName()).toLowerCase(Locale.ROOT);
    }

    /** The file an exception is about; empty when it does not say. */
    public static String file(IOException e) {
        return e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
    }
}
