package io.github.leishu.cli;

import io.github.leishu.build.Project;
import io.github.leishu.config.SiteConfigReader;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options that every command takes, before or after its name. */
final class Options {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--content",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            defaultValue = "content",
            description = "Folder with scraped pages, articles, glossary and topics (default: ${DEFAULT-VALUE}).")
    private Path content = Path.of("content");

    @Option(
            names = "--templates",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            defaultValue = "templates",
            description = "Folder with your own templates and assets (default: ${DEFAULT-VALUE}; may be missing).")
    private Path templates = Path.of("templates");

    @Option(
            names = "--site",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            defaultValue = "site",
            description = "Folder for the finished site (default: ${DEFAULT-VALUE}).")
    private Path site = Path.of("site");

    @Option(
            names = "--base-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            defaultValue = "",
            description = "Where the site will be published; overrides base_url of site.yml.")
    private String baseUrl = "";

    @Option(names = "--drafts", scope = ScopeType.INHERIT, description = "Show articles marked as drafts.")
    private boolean drafts;

    @Option(names = "--strict", scope = ScopeType.INHERIT, description = "Treat warnings as errors.")
    private boolean strict;

    @Option(
            names = "--threads",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            defaultValue = "0",
            description = "Threads to work on (default: as many as processors).")
    private int threads;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say only what is wrong.")
    private boolean quiet;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours (also: NO_COLOR=1).")
    private boolean noColour;

    /** What to build; wrong values are wrong usage. */
    Project project() {
        return new Project(content, templates, site, checkedBaseUrl(), drafts, threads());
    }

    Path content() {
        return content;
    }

    Path site() {
        return site;
    }

    int threads() {
        if (threads < 0) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    boolean strict() {
        return strict;
    }

    boolean verbose() {
        return verbose;
    }

    boolean quiet() {
        return quiet;
    }

    boolean colour() {
        String wish = System.getenv("NO_COLOR");
        return !noColour && (wish == null || wish.isEmpty());
    }

    private Optional<String> checkedBaseUrl() {
        if (baseUrl.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> checked = SiteConfigReader.baseUrl(baseUrl);
        if (checked.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--base-url must be like https://example.org/wiki/, not " + baseUrl);
        }
        return checked;
    }
}
