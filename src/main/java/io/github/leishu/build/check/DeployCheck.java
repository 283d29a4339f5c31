package io.github.leishu.build.check;

import io.github.leishu.build.Project;
import io.github.leishu.build.disk.FileTree;
import io.github.leishu.build.disk.TextFiles;
import io.github.leishu.config.SiteConfig;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.site.Site;
import io.github.leishu.site.SiteFile;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a host such as GitHub Pages shows the site as it is meant: addresses, base path, letter case, symbolic links.
 * Looks at the finished pages, so that links in an owner's templates are seen too.
 */
final class DeployCheck {
    /** Leishu writes attributes in double quotes; an owner's templates may not. */
    private static final Pattern LINK =
            Pattern.compile("\\s(?:href|src)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*");
    private static final Pattern REPOSITORY = Pattern.compile("https://github\\.com/([^/]+)/([^/]+?)(?:\\.git)?/?");
    private static final Pattern REFERENCE = Pattern.compile("&(amp|quot|lt|gt|apos|#39|#x27);");
    private static final String NOT_FOUND = "404.html";

    private final Project project;
    private final Map<String, SiteFile> files = new TreeMap<>();
    private final Map<String, String> byLowerCase = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private DeployCheck(Project project, Site site) {
        this.project = project;
        for (SiteFile file : site.files()) {
            files.put(file.path(), file);
            byLowerCase.put(file.path().toLowerCase(Locale.ROOT), file.path());
        }
    }

    static List<Problem> of(Project project, Site site, SiteConfig config) {
        DeployCheck check = new DeployCheck(project, site);
        check.address(config);
        check.files.values().stream().filter(f -> f.path().endsWith(".html")).forEach(check::links);
        check.disk();
        return List.copyOf(check.problems);
    }

    private void address(SiteConfig config) {
        SourcePos pos = SourcePos.of(project.content() + "/site.yml");
        if (config.baseUrl().isEmpty()) {
            problems.add(Problem.warning(
                    pos,
                    "DEPLOY_ADDRESS",
                    "does not say where the site will stand: there are no sitemap and no feeds, and the page for missing"
                            + " addresses finds its way only at the root of a host",
                    "add \"base_url: https://…/\""));
            return;
        }
        URI address = URI.create(config.baseUrl().get());
        String expected = config.repository().map(REPOSITORY::matcher).filter(Matcher::matches).stream()
                .map(repository -> path(address, repository.group(1), repository.group(2)))
                .findFirst()
                .orElse(address.getPath());
        if (!address.getPath().equals(expected)) {
            problems.add(Problem.warning(
                    pos,
                    "DEPLOY_BASE",
                    "base_url has the path " + address.getPath() + ", but GitHub Pages will serve the site from "
                            + expected,
                    "letter case counts; make it " + address.resolve(expected)));
        }
    }

    /**
     * A project's pages stand below its name; a person's own pages do not, nor those with a domain of their own, unless it
     * is that of the person's pages.
     */
    private static String path(URI address, String owner, String name) {
        String host = owner.toLowerCase(Locale.ROOT) + ".github.io";
        String below = "/" + name + "/";
        boolean project = host.equalsIgnoreCase(address.getHost())
                ? !name.equalsIgnoreCase(host)
                : address.getPath().equals(below);
        return project ? below : "/";
    }

    private void links(SiteFile page) {
        int line = 1;
        for (String text : new String(page.bytes(), StandardCharsets.UTF_8).split("\n", -1)) {
            Matcher links = LINK.matcher(text);
            while (links.find()) {
                int group = links.group(1) != null ? 1 : 2;
                link(page, links.group(group), new SourcePos(shown(page.path()), line, links.start(group) + 1));
            }
            line++;
        }
    }

    private void link(SiteFile page, String href, SourcePos pos) {
        String target = unescaped(href).replaceFirst("[?#].*$", "");
        if (target.isEmpty() || SCHEME.matcher(target).matches()) {
            return;
        }
        if (target.startsWith("/")) {
            if (!page.path().equals(NOT_FOUND)) {
                problems.add(Problem.error(
                        pos,
                        "DEPLOY_ABSOLUTE",
                        href + " leads to the root of the host, where the site may not stand",
                        "write it relative to the page"));
            }
            return;
        }
        Optional<String> path = resolve(page.path(), target);
        if (path.isEmpty()) {
            problems.add(Problem.error(pos, "DEPLOY_LINK", href + " leads out of the site", "check the template"));
        } else if (!files.containsKey(path.get())) {
            String other = byLowerCase.get(path.get().toLowerCase(Locale.ROOT));
            problems.add(
                    other == null
                            ? Problem.error(
                                    pos,
                                    "DEPLOY_LINK",
                                    "there is no " + path.get() + " in the site",
                                    "check the template")
                            : Problem.error(
                                    pos,
                                    "DEPLOY_CASE",
                                    path.get() + " is called " + other + ", and the host tells them apart",
                                    "write it as it is called"));
        }
    }

    /** As HTML means it, with the references that templates write. */
    private static String unescaped(String attribute) {
        return REFERENCE.matcher(attribute).replaceAll(reference -> {
            String name = reference.group(1);
            String text =
                    switch (name) {
                        case "amp" -> "&";
                        case "quot" -> "\"";
                        case "lt" -> "<";
                        case "gt" -> ">";
                        case "#39", "#x27", "apos" -> "'";
                        default -> reference.group();
                    };
            return Matcher.quoteReplacement(text);
        });
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }

    /** The file that a relative link means; empty when it leaves the site. */
    private static Optional<String> resolve(String page, String target) {
        List<String> segments = new ArrayList<>(List.of(page.split("/")));
        segments.remove(segments.size() - 1);
        for (String segment : decoded(target).split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return Optional.empty();
                }
                segments.remove(segments.size() - 1);
            } else if (!segment.equals(".")) {
                segments.add(segment);
            }
        }
        String path = String.join("/", segments);
        return Optional.of(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }

    /** What lies in the site's folder by now. */
    private void disk() {
        FileTree tree = FileTree.below(project.site(), project.site());
        for (Problem problem : tree.problems()) {
            SourcePos pos = SourcePos.of(shown(problem.pos().path()));
            boolean link = problem.code().equals("FILE_LINK");
            problems.add(
                    link
                            ? Problem.error(
                                    pos,
                                    "DEPLOY_SYMLINK",
                                    "is a symbolic link, which GitHub Pages does not take",
                                    "put a copy of the file here")
                            : new Problem(problem.severity(), pos, problem.code(), problem.what(), problem.hint()));
        }
        long stale = files.values().stream().filter(file -> !isInPlace(file)).count();
        if (stale > 0) {
            problems.add(Problem.warning(
                    SourcePos.of(project.site().toString()),
                    "DEPLOY_STALE",
                    stale + " of " + files.size() + " files are not what a build makes now",
                    "run leishu build"));
        }
    }

    private boolean isInPlace(SiteFile file) {
        try {
            return TextFiles.holds(project.site().resolve(file.path()), file.bytes());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private String shown(String path) {
        return project.site() + "/" + path;
    }
}
