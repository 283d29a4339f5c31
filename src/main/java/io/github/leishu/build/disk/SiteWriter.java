package io.github.leishu.build.disk;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.site.SiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings a folder up to a finished site: writes what differs, removes what it wrote itself earlier and is no longer
 * part of the site, leaves every other file alone. New files are complete on the same disk before the first one is
 * put in place, so a full disk or a killed build leaves the old site.
 */
public final class SiteWriter {
    /** Lists the files that Leishu wrote, one path a line, sorted; only these are ever overwritten or removed. */
    public static final String MANIFEST = ".leishu";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path site;
    private final boolean force;

    private SiteWriter(Path site, boolean force) {
        this.site = site;
        this.force = force;
    }

    /** How many files of the site are in place, and how many were written or removed; the manifest does not count. */
    public record Written(int files, int changed, int removed) {}

    /**
     * @param folder the site's folder, made if missing
     * @param force whether to write into a folder that holds files of someone else
     */
    public static Outcome<Written> write(Collection<SiteFile> files, Path folder, boolean force) {
        Path site = folder.toAbsolutePath().normalize();
        try {
            return new SiteWriter(site, force).locked(files);
        } catch (IOException e) {
            String where = IoFailure.file(e).isEmpty() ? "" : " (" + IoFailure.file(e) + ")";
            return Outcome.failed(Problem.error(
                    SourcePos.of(folder.toString()),
                    "SITE_WRITE",
                    "the site can't be written: " + IoFailure.reason(e) + where,
                    "the folder is as it was before"));
        }
    }

    private Outcome<Written> locked(Collection<SiteFile> files) throws IOException {
        if (Files.exists(site) && !Files.isDirectory(site)) {
            return refused("SITE_FOLDER", "is a file, not a folder", "choose another folder with --site");
        }
        Path work = workFolder();
        try (SiteLock lock = SiteLock.acquire(work.resolve("." + site.getFileName() + ".lock"), PATIENCE)
                .orElse(null)) {
            if (lock == null) {
                return refused("SITE_LOCK", "another build is running", "wait for it to end, then build again");
            }
            Path staging = work.resolve("." + site.getFileName() + ".leishu-new");
            SafeFile.deleteTree(staging);
            try {
                return update(files, staging);
            } finally {
                SafeFile.deleteTree(staging);
            }
        }
    }

    /** Beside the site, so that a half-made file is never inside it; inside where that would be another disk. */
    private Path workFolder() throws IOException {
        Path parent = Optional.ofNullable(site.getParent()).orElse(site);
        Files.createDirectories(parent);
        boolean beside = Files.isWritable(parent)
                && (!Files.exists(site) || Files.getFileStore(parent).equals(Files.getFileStore(site)));
        return beside ? parent : site;
    }

    private Outcome<Written> update(Collection<SiteFile> files, Path staging) throws IOException {
        SortedMap<String, byte[]> wanted = new TreeMap<>();
        files.forEach(file -> wanted.put(file.path(), file.bytes()));
        SortedSet<String> owned = readManifest();
        if (owned.isEmpty() && !force && holdsForeignFiles()) {
            return refused(
                    "SITE_FOLDER",
                    "holds files that Leishu did not write",
                    "choose an empty folder with --site, or --force to write between them");
        }
        List<String> foreign = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (var file : wanted.entrySet()) {
            Path target = FileNames.resolve(site, file.getKey());
            if (TextFiles.holds(target, file.getValue())) {
                continue;
            }
            if (!force && !owned.contains(file.getKey()) && isFile(target)) {
                foreign.add(file.getKey());
            } else {
                changed.add(file.getKey());
            }
        }
        // not in the manifest either, or the next build would take it for our own
        wanted.keySet().removeAll(foreign);
        List<String> stale =
                owned.stream().filter(path -> !wanted.containsKey(path)).toList();
        int written = wanted.size();
        wanted.put(MANIFEST, manifest(wanted.keySet()));
        if (!changed.isEmpty() || !stale.isEmpty() || !TextFiles.holds(site.resolve(MANIFEST), wanted.get(MANIFEST))) {
            owned.addAll(wanted.keySet());
            owned.remove(MANIFEST);
            commit(wanted, changed, stale, new Staging(staging, manifest(owned)));
        }
        return Outcome.of(
                new Written(written, changed.size(), stale.size()),
                foreign.stream().map(this::foreign).toList());
    }

    /** Where new files are made, and the manifest that holds while they are being put in place. */
    private record Staging(Path folder, byte[] interimManifest) {}

    private void commit(SortedMap<String, byte[]> wanted, List<String> changed, List<String> stale, Staging staging)
            throws IOException {
        Path made = staging.folder().resolve("new");
        Path backups = Files.createDirectories(staging.folder().resolve("old"));
        for (String path : changed) {
            stage(made, path, Objects.requireNonNull(wanted.get(path)));
        }
        stage(made, MANIFEST, Objects.requireNonNull(wanted.get(MANIFEST)));
        if (isMissingOrEmpty()) {
            Files.deleteIfExists(site);
            SafeFile.move(made, site);
            return;
        }
        Path interim = staging.folder().resolve("interim");
        Files.write(interim, staging.interimManifest());
        new SiteCommit(site, backups).run(steps -> {
            steps.place(interim, MANIFEST);
            for (String path : stale) {
                steps.remove(path);
            }
            for (String path : changed) {
                steps.place(FileNames.resolve(made, path), path);
            }
            steps.place(made.resolve(MANIFEST), MANIFEST);
        });
    }

    private static void stage(Path folder, String path, byte[] bytes) throws IOException {
        Path file = FileNames.resolve(folder, path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private SortedSet<String> readManifest() throws IOException {
        Path file = site.resolve(MANIFEST);
        SortedSet<String> paths = new TreeSet<>();
        if (Files.isRegularFile(file)) {
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(this::staysInside)
                    .forEach(paths::add);
        }
        return paths;
    }

    /** The manifest may have been changed by others: nothing outside the site is ever touched. */
    private boolean staysInside(String path) {
        return !path.isBlank()
                && !path.equals(MANIFEST)
                && List.of(path.split("/", -1)).stream().noneMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."))
                && FileNames.resolve(site, path).startsWith(site);
    }

    private static byte[] manifest(Collection<String> paths) {
        StringBuilder text = new StringBuilder();
        paths.forEach(path -> text.append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private boolean holdsForeignFiles() throws IOException {
        if (!Files.isDirectory(site)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(site)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().startsWith(".")) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isMissingOrEmpty() throws IOException {
        if (!Files.exists(site)) {
            return true;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(site)) {
            return !entries.iterator().hasNext();
        }
    }

    /** A folder in the way is seen to when its files are gone. */
    private static boolean isFile(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private Problem foreign(String path) {
        return Problem.error(
                SourcePos.of(site.getFileName() + "/" + path),
                "SITE_FOREIGN",
                "not written: a file that Leishu did not write is in the way",
                "move it away, or use --force");
    }

    private <T> Outcome<T> refused(String code, String what, String hint) {
        return Outcome.failed(Problem.error(SourcePos.of(site.toString()), code, what, hint));
    }
}
