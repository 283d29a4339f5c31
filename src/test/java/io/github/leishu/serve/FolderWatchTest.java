package io.github.leishu.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
    @Test
    void seesAChangeMadeRightAfterItHasBeenStarted(@TempDir Path folder) throws IOException, InterruptedException {
        Path last = folder;
        for (int i = 0; i < 400; i++) {
            last = Files.createDirectory(folder.resolve("folder" + i));
        }
        CountDownLatch called = new CountDownLatch(1);
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        try (FolderWatch watch = new FolderWatch(List.of(folder), scheduler, called::countDown)) {
            watch.start();
            Files.writeString(last.resolve("a.md"), "甲");
            assertTrue(called.await(30, TimeUnit.SECONDS));
        } finally {
            scheduler.shutdownNow();
        }
    }
}
