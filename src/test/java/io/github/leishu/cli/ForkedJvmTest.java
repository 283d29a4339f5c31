package io.github.leishu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForkedJvmTest {
    private static final String PAGE = "<!doctype html><title>Batteries</title><article><h1>Batteries</h1><p>"
            + "A battery stores energy in two electrodes and gives it back when somebody asks for it. ".repeat(5)
            + "</p></article>";

    @TempDir
    private Path folder;

    private boolean forks(String... args) {
        return ForkedJvm.command(List.of(), args).isPresent();
    }

    @Test
    void aBriefRunGetsAJvmOfItsOwnWithTheSameWords() throws IOException {
        Files.writeString(folder.resolve("page.html"), PAGE);
        List<String> words = List.of("clean", folder.toString(), "--out", folder + "/out", "pages/**/*.html");
        List<String> command = ForkedJvm.command(List.of("-Xmx1g", "-Dx=y"), words.toArray(String[]::new))
                .orElseThrow();
        assertEquals(words, command.subList(command.size() - words.size(), command.size()));
        assertTrue(command.containsAll(List.of("-Xmx1g", "-Dx=y", "-XX:TieredStopAtLevel=1")), command.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseG1GC", "-Xint", "-agentlib:jdwp=transport=dt_socket", "-ea", "-Xlog:gc"})
    void whoeverChoosesAJvmKeepsIt(String option) {
        assertTrue(ForkedJvm.command(List.of(option), "clean", "x.html").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "--help", "--version", "init", "-"})
    void whatLastsOrReadsOnOrEndsAtOnceStays(String word) {
        assertFalse(forks("clean", word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdin", "/dev/fd/63", "/proc/self/fd/0", "@words"})
    void whatAForkCanNotReadStays(String input) {
        assertFalse(forks("clean", input, "--out", "out"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void standardInputUnderAnotherNameIsRead() throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("page.html"), PAGE);
        Process run = jvm("clean", "/dev/stdin", "--out", folder.resolve("out").toString())
                .redirectInput(page.toFile())
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), said);
        assertTrue(said.contains("1 article"), said);
    }

    @Test
    void aLongRunStays() throws IOException {
        file("page.html", 300_000_001);
        assertFalse(forks("clean", folder.toString(), "--out", "out"));
        assertTrue(forks("clean", "page.html", "--out", folder.toString()), "the output is not read");
    }

    @Test
    void articlesAreMoreWorkThanPages() throws IOException {
        file("long.md", 12_000_001);
        assertFalse(forks("--content", folder.toString()));
        assertFalse(forks("build", "--content=" + folder));
    }

    /** A file that takes no room on the disk. */
    private void file(String name, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    @Test
    void theClassDataBesideTheJarIsUsedIfItIsThere() throws IOException {
        String jar = folder.resolve("leishu.jar").toString();
        assertEquals(List.of(), ForkedJvm.classData(jar));
        Files.createDirectory(folder.resolve("sharing"));
        Path archive = Files.createFile(folder.resolve("sharing/leishu.jsa"));
        assertEquals(
                "-XX:SharedArchiveFile=" + archive, ForkedJvm.classData(jar).get(0));
        assertEquals(List.of(), ForkedJvm.classData(folder + "/classes"));
    }

    /** Surefire's own JVM has options of its own, so this is a JVM such as a user starts. */
    private static Process start(String... args) throws IOException {
        return jvm(args).start();
    }

    private static ProcessBuilder jvm(String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
        return builder;
    }

    @Test
    void theForksOutputAndExitCodeAreTheRuns() throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, PAGE);
        Process fine =
                start("clean", page.toString(), "--out", folder.resolve("out").toString());
        String said = new String(fine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, fine.waitFor(), said);
        assertTrue(said.startsWith("1 page, 1 article → "), said);

        Process wrong = start("clean", folder.resolve("nowhere.html").toString(), "--out", folder.toString());
        said = new String(wrong.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, wrong.waitFor(), said);
        assertEquals(2, start("clean", "--nonsense").waitFor());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theForkEndsWithTheRun(boolean forcibly) throws Exception {
        Path page = folder.resolve("page.html");
        Files.writeString(page, PAGE.repeat(60_000)); // 30 MB: seconds of work
        Path out = folder.resolve("out");
        Process run = start("clean", page.toString(), "--out", out.toString());
        while (run.isAlive() && run.children().findAny().isEmpty()) {
            Thread.sleep(5);
        }
        ProcessHandle fork = run.children().findAny().orElseThrow();
        if (forcibly) {
            run.destroyForcibly();
        } else {
            run.destroy();
        }
        run.waitFor();
        fork.onExit().get(60, TimeUnit.SECONDS);
        assertFalse(Files.exists(out.resolve("page.json")), "it has not gone on to its end");
        try (var left = Files.exists(out) ? Files.list(out) : Stream.<Path>of()) {
            assertEquals(List.of(), left.toList());
        }
    }
}
