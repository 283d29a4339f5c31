package io.github.leishu.serve;

import io.methvin.watcher.DirectoryWatcher;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Calls back once after a burst of changes in some folders. */
final class FolderWatch implements Closeable {
    /** Editors save in several steps within some milliseconds. */
    private static final long QUIET_MILLIS = 150;

    private final DirectoryWatcher watcher;
    private final ScheduledExecutorService scheduler;
    private final Runnable callback;
    private Optional<ScheduledFuture<?>> pending = Optional.empty();

    /**
     * @param folders missing ones are not watched
     * @param scheduler runs {@code callback}
     */
    FolderWatch(List<Path> folders, ScheduledExecutorService scheduler, Runnable callback) throws IOException {
        this.scheduler = scheduler;
        this.callback = callback;
        this.watcher = DirectoryWatcher.builder()
                .paths(folders.stream()
                        .map(Path::toAbsolutePath)
                        .filter(Files::isDirectory)
                        .toList())
                .fileHashing(false)
                .listener(event -> {
                    if (!isTemporary(event.path())) {
                        changed();
                    }
                })
                .build();
    }

    /**
     * Returns as soon as no change can be missed any more.
     *
     * @throws IOException if the system does not let the folders be watched
     */
    void start() throws IOException {
        CompletableFuture<Void> watching = watcher.watchAsync(work -> {
            Thread thread = new Thread(work, "leishu-watch");
            thread.setDaemon(true);
            thread.start();
        });
        if (watching.isCompletedExceptionally()) {
            try {
                watching.join();
            } catch (CompletionException e) {
                throw new IOException("can't watch the folders: " + e.getCause(), e);
            }
        }
    }

    private static boolean isTemporary(Path file) {
        Path name = file.getFileName();
        return name != null
                && (name.toString().startsWith(".") || name.toString().endsWith("~"));
    }

    private synchronized void changed() {
        pending.ifPresent(last -> last.cancel(false));
        pending = Optional.of(scheduler.schedule(callback, QUIET_MILLIS, TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}
