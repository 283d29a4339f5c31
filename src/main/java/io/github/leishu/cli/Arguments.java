package io.github.leishu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The command line as it was typed. */
final class Arguments {
    private static final Path AS_BYTES = Path.of("/proc/self/cmdline");

    private Arguments() {}

    /** Under {@code LC_ALL=C} Java 17 has lost every letter that is not ASCII; Linux still knows the bytes. */
    static String[] asUnicode(String[] args) {
        if (Arrays.stream(args).allMatch(arg -> arg.indexOf('\uFFFD') < 0) || !Files.isReadable(AS_BYTES)) {
            return args;
        }
        try {
            String[] all = new String(Files.readAllBytes(AS_BYTES), StandardCharsets.UTF_8).split("\0", -1);
            int end = all.length - 1; // each is ended by a NUL
            return end < args.length ? args : Arrays.copyOfRange(all, end - args.length, end);
        } catch (IOException e) {
            return args;
        }
    }
}
