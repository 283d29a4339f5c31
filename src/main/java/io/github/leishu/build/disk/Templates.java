package io.github.leishu.build.disk;

import io.github.leishu.site.TemplateSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The owner's templates and assets, and behind them the built-in ones. */
public final class Templates implements TemplateSource {
    private static final String BUILT_IN = "templates/";
    private static final String ASSETS = "assets/";
    private final Path folder;

    /** @param folder the owner's; may be missing */
    public Templates(Path folder) {
        this.folder = folder.normalize();
    }

    @Override
    public Optional<byte[]> read(String name) {
        Path own = folder.resolve(name).normalize();
        try {
            if (own.startsWith(folder) && Files.isRegularFile(own, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(Files.readAllBytes(own));
            }
            return builtIn(name);
        } catch (IOException e) {
            throw new UncheckedIOException("template " + name + " can't be read", e);
        }
    }

    @Override
    public List<String> assets() {
        TreeSet<String> names = new TreeSet<>();
        FileTree.below(folder, folder.resolve(ASSETS)).files().forEach(file -> names.add(file.path()));
        try {
            names.addAll(builtInAssets());
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in assets can't be listed", e);
        }
        return List.copyOf(names);
    }

    private static Optional<byte[]> builtIn(String name) throws IOException {
        try (InputStream in = Templates.class.getResourceAsStream("/" + BUILT_IN + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static List<String> builtInAssets() throws IOException {
        URL url = Templates.class.getResource("/" + BUILT_IN + ASSETS);
        if (url == null) {
            return List.of();
        }
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(java.util.zip.ZipEntry::getName)
                    .filter(name -> name.startsWith(BUILT_IN + ASSETS) && !name.endsWith("/"))
                    .map(name -> name.substring(BUILT_IN.length()))
                    .toList();
        }
        Path assets = Path.of(URI.create(url.toString()));
        return FileTree.below(assets, assets).files().stream()
                .map(file -> ASSETS + file.path())
                .toList();
    }
}
