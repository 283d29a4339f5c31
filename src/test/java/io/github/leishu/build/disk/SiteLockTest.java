package io.github.leishu.build.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteLockTest {
    @TempDir
    Path folder;

    /** Another process: says whether it got the lock. */
    static final class Other {
        public static void main(String[] args) throws IOException {
            System.out.print(SiteLock.acquire(Path.of(args[0]), Duration.ZERO).isPresent() ? "taken" : "refused");
        }
    }

    private static String another(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void keepsOtherProcessesOutUntilItIsReleased() throws IOException {
        Path file = folder.resolve(".site.lock");
        try (SiteLock lock = SiteLock.acquire(file, Duration.ZERO).orElseThrow()) {
            assertEquals("refused", another(file), lock::toString);
        }
        assertFalse(Files.exists(file));
        assertEquals("taken", another(file));
        assertTrue(SiteLock.acquire(file, Duration.ZERO).isPresent(), "what a process held is free when it has ended");
    }
}
