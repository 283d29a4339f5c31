package io.github.leishu.build.disk;

import io.github.leishu.ingest.source.SavedFile;
import io.github.leishu.ingest.source.image.Raster;
import io.github.leishu.ingest.source.image.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A saved file on disk. Its neighbours are the files in its folder and below, never one beside or above that. */
public record DiskFile(FoundFile found) implements SavedFile, Resources {
    /** Absolute, of any scheme, or climbing out of the folder. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("^/|^[\\w+.-]*:|^\\s*$|\\\\|(?:^|/)\\.\\.(?:/|$)|\\p{Cntrl}");

    private static final int MAX_ADDRESS = 1000;

    @Override
    public String path() {
        return found.path();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(found.file());
    }

    @Override
    public Resources neighbours() {
        return this;
    }

    @Override
    public boolean holdsAbsolute() {
        return false;
    }

    @Override
    public boolean has(String address) {
        try {
            Optional<Path> file = neighbour(address);
            if (file.isEmpty()) {
                return false;
            }
            try (InputStream in = Files.newInputStream(file.get())) {
                return Raster.of(in.readNBytes(Raster.HEAD_BYTES)).isPresent();
            }
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public Optional<byte[]> bytes(String address) throws IOException {
        Optional<Path> file = neighbour(address);
        if (file.isEmpty() || Files.size(file.get()) > Raster.MAX_BYTES) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(file.get()));
    }

    /** A regular file below the page's folder, reached without symbolic links. */
    private Optional<Path> neighbour(String address) {
        if (address.length() > MAX_ADDRESS
                || isWeb(address)
                || ELSEWHERE.matcher(address).find()) {
            return Optional.empty();
        }
        String relative = decoded(address.split("[?#]", 2)[0]);
        Path folder = found.file().toAbsolutePath().normalize().getParent();
        if (folder == null || ELSEWHERE.matcher(relative).find()) {
            return Optional.empty();
        }
        try {
            Path step = folder;
            for (String name : relative.replaceFirst("^(?:\\./)+", "").split("/")) {
                step = FileNames.resolve(step, name);
                if (Files.isSymbolicLink(step)) {
                    return Optional.empty();
                }
            }
            boolean below = step.startsWith(folder) && Files.isRegularFile(step, LinkOption.NOFOLLOW_LINKS);
            return below ? Optional.of(step) : Optional.empty();
        } catch (InvalidPathException noSuchName) {
            return Optional.empty();
        }
    }

    /** As nearly all are; a look that is cheaper than that for any scheme. */
    private static boolean isWeb(String address) {
        return address.startsWith("https:") || address.startsWith("/") || address.startsWith("http:");
    }

    private static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }
}
