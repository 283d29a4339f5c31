package io.github.leishu.build.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Lets one build at a time write a site; held by the operating system, so a killed build leaves it free. */
final class SiteLock implements Closeable {
    private static final long POLL_MILLIS = 50;
    private static final int MOST_LENGTHS = 1 << 20;

    private final Path file;
    private final FileChannel channel;

    private SiteLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits until the lock is free, at most {@code patience}; empty if it is still taken then. */
    static Optional<SiteLock> acquire(Path file, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        do {
            Optional<SiteLock> lock = tryOnce(file);
            if (lock.isPresent()) {
                return lock;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        } while (System.nanoTime() < end);
        return Optional.empty();
    }

    private static Optional<SiteLock> tryOnce(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            FileLock lock = channel.tryLock();
            held = lock != null && isStill(file, channel);
        } catch (OverlappingFileLockException e) {
            held = false; // another thread of this process has it
        } finally {
            if (!held) {
                channel.close();
            }
        }
        return held ? Optional.of(new SiteLock(file, channel)) : Optional.empty();
    }

    /**
     * Whether the locked file is the one under that name, and not one that its last holder deleted meanwhile: they are
     * told apart by a length made up for this lock. The file must not be opened for that, since on POSIX systems closing
     * any channel on a file gives up all locks that the process has on it (fcntl(2)).
     */
    private static boolean isStill(Path file, FileChannel channel) throws IOException {
        int length = 1 + ThreadLocalRandom.current().nextInt(MOST_LENGTHS);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), length - 1L);
        try {
            return Files.size(file) == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
