package io.github.leishu.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Runs command lines in a folder, as a user would. */
final class Cli {
    private final Path folder;

    Cli(Path folder) {
        this.folder = folder;
    }

    /** What a command line left: exit code and both streams, with the folder's own path taken out. */
    record Result(int code, String out, String err) {}

    Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int code = Main.run(console, args);
        return new Result(code, text(out), text(err));
    }

    /** Runs {@code command} on the folder's {@code content} and {@code site}. */
    Result project(String command, String... args) {
        String[] all = new String[args.length + 7];
        String[] own = {
            "--content", content().toString(), "--site", site().toString(), "--templates", folder + "/none", command
        };
        System.arraycopy(own, 0, all, 0, own.length);
        System.arraycopy(args, 0, all, own.length, args.length);
        return run(all);
    }

    Path content() {
        return folder.resolve("content");
    }

    Path site() {
        return folder.resolve("site");
    }

    void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** Every file below a folder with its text (Latin-1, so that any byte shows). */
    static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        if (Files.exists(root)) {
            try (var paths = Files.walk(root)) {
                for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                    tree.put(root.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return tree;
    }

    private String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }
}
