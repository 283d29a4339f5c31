package io.github.leishu.build;

import io.github.leishu.build.disk.FileTree;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.PageFiles;
import io.github.leishu.build.disk.TextFiles;
import io.github.leishu.config.SiteConfig;
import io.github.leishu.config.SiteConfigReader;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folder that a site is made from. Paths in messages are relative to it. */
public final class ContentFolder {
    static final String SCRAPED = "scraped";
    static final String ARTICLES = "articles";
    static final String GLOSSARY = "glossary";
    static final String TOPICS = "topics";
    static final String IMAGES = "images";
    static final String CONFIG = "site.yml";

    private static final Set<String> NOTES = Set.of(".md");
    private static final Set<String> PICTURES =
            Set.of(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico");

    private final Path root;
    private final List<Problem> problems = new ArrayList<>();

    private ContentFolder(Path root) {
        this.root = root;
    }

    /** Whether it is there at all; everything in it is optional. */
    static boolean exists(Path root) {
        return Files.isDirectory(root);
    }

    public static Outcome<Content> read(Path root) {
        ContentFolder folder = new ContentFolder(root);
        SiteConfig config = folder.config();
        Content content = new Content(
                folder.pages(),
                folder.files(ARTICLES, NOTES),
                folder.files(GLOSSARY, NOTES),
                folder.files(TOPICS, NOTES),
                folder.files(IMAGES, PICTURES),
                config,
                config.look().cardFont().flatMap(folder::cardFont));
        return Outcome.of(content, folder.problems);
    }

    private List<FoundFile> pages() {
        FileTree tree = FileTree.below(root, root.resolve(SCRAPED));
        problems.addAll(tree.problems());
        List<FoundFile> pages = new ArrayList<>();
        for (FoundFile file : PageFiles.withoutResources(tree.files())) {
            if (PageFiles.isPage(file)) {
                pages.add(file);
            } else {
                notUsed(file, SCRAPED, PageFiles.endings());
            }
        }
        return pages;
    }

    private void notUsed(FoundFile file, String folder, String endings) {
        problems.add(Problem.note(
                SourcePos.of(file.path()),
                "FILE_TYPE",
                "not used: " + (file.extension().isEmpty() ? "no extension" : file.extension() + " file"),
                folder + " may hold " + endings));
    }

    private List<FoundFile> files(String name, Set<String> extensions) {
        FileTree tree = FileTree.below(root, root.resolve(name));
        problems.addAll(tree.problems());
        List<FoundFile> wanted = new ArrayList<>();
        for (FoundFile file : tree.files()) {
            if (extensions.contains(file.extension())) {
                wanted.add(file);
            } else {
                notUsed(
                        file,
                        name,
                        String.join(", ", extensions.stream().sorted().toList()));
            }
        }
        return wanted;
    }

    private SiteConfig config() {
        Path file = root.resolve(CONFIG);
        if (!Files.exists(file)) {
            return SiteConfig.DEFAULT;
        }
        Outcome<String> text = TextFiles.text(new FoundFile(CONFIG, file));
        problems.addAll(text.problems());
        Outcome<SiteConfig> config = SiteConfigReader.read(CONFIG, text.value().orElse(""));
        problems.addAll(config.problems());
        return config.value().orElse(SiteConfig.DEFAULT);
    }

    private Optional<FoundFile> cardFont(String path) {
        Optional<Path> file = resolved(path).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            problems.add(Problem.error(
                    SourcePos.of(CONFIG),
                    "CARD_FONT",
                    "\"card_font\" names \"" + path + "\", and there is no such file",
                    "give its path from here or the whole one, or leave it out for no cards"));
        }
        return file.map(found -> new FoundFile(path, found));
    }

    private Optional<Path> resolved(String path) {
        try {
            return Optional.of(root.resolve(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
