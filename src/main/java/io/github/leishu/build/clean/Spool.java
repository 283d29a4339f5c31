package io.github.leishu.build.clean;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Text that is kept in memory while it is short, and in a temporary file when it is not. */
final class Spool implements Closeable {
    private static final int MAX_MEMORY = 4 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Optional<Path> path = Optional.empty();
    private Optional<OutputStream> file = Optional.empty();
    private boolean first = true;

    /** Appends to what is still short. */
    void add(String text) {
        memory.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends one or more items of a list: with a comma unless they are the first. */
    void item(byte[] text) throws IOException {
        if (!first) {
            memory.write(',');
        }
        memory.writeBytes(text);
        first = false;
        if (memory.size() > MAX_MEMORY) {
            spill();
        }
    }

    private void spill() throws IOException {
        if (file.isEmpty()) {
            path = Optional.of(Files.createTempFile("leishu", ".tmp"));
            file = Optional.of(Files.newOutputStream(path.get()));
        }
        memory.writeTo(file.get());
        memory.reset();
    }

    void writeTo(OutputStream out) throws IOException {
        if (file.isPresent()) {
            file.get().close();
            Files.copy(path.orElseThrow(), out);
        }
        memory.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
            Files.deleteIfExists(path.orElseThrow());
        }
    }
}
