package io.github.leishu.build.disk;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Puts files that are complete elsewhere on the same disk into the site by renaming alone. Every step can be taken
 * back; Ctrl-C waits until the last one is done.
 */
final class SiteCommit {
    private static final long PATIENCE_SECONDS = 30;

    private final Path site;
    private final Path backups;
    private final Deque<Undo> undo = new ArrayDeque<>();
    private int backupCount;

    /** @param backups an empty folder on the site's disk for what is replaced */
    SiteCommit(Path site, Path backups) {
        this.site = site;
        this.backups = backups;
    }

    /** What restores the state before a step. */
    private interface Undo {
        void run() throws IOException;
    }

    /** Steps that either all happen or none. */
    interface Steps {
        void run(SiteCommit commit) throws IOException;
    }

    void run(Steps steps) throws IOException {
        CountDownLatch finished = new CountDownLatch(1);
        Thread hook = new Thread(() -> await(finished), "leishu-commit");
        boolean hooked = register(hook);
        try {
            steps.run(this);
        } catch (IOException e) {
            rollBack(e);
            throw e;
        } finally {
            finished.countDown();
            if (hooked) {
                unregister(hook);
            }
        }
    }

    void place(Path staged, String path) throws IOException {
        Path target = FileNames.resolve(site, path);
        Files.createDirectories(target.getParent());
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new DirectoryNotEmptyException(target.toString());
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Path backup = nextBackup();
            link(backup, target);
            undo.push(() -> SafeFile.move(backup, target));
        } else {
            undo.push(() -> Files.deleteIfExists(target));
        }
        SafeFile.move(staged, target);
    }

    /** Takes a file away, and the folders that are empty then. */
    void remove(String path) throws IOException {
        Path target = FileNames.resolve(site, path);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path backup = nextBackup();
        undo.push(() -> {
            Files.createDirectories(target.getParent());
            SafeFile.move(backup, target);
        });
        SafeFile.move(target, backup);
        for (Path folder = target.getParent();
                folder != null && !folder.equals(site) && isEmpty(folder);
                folder = folder.getParent()) {
            Files.delete(folder);
        }
    }

    private Path nextBackup() {
        return backups.resolve(Integer.toString(backupCount++));
    }

    /** The old file stays in place until the new one takes its name; without hard links there is a short gap. */
    private static void link(Path backup, Path target) throws IOException {
        try {
            Files.createLink(backup, target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            SafeFile.move(target, backup);
        }
    }

    private void rollBack(IOException cause) {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private static boolean register(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return true;
        } catch (IllegalStateException e) {
            return false; // already shutting down
        }
    }

    private static void unregister(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the hook is running and has just been released
            return;
        }
    }

    private static void await(CountDownLatch finished) {
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("leishu: the site is only half updated; build it again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
