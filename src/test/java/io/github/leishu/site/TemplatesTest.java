package io.github.leishu.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.problem.Outcome;
import io.github.leishu.site.card.Published;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Path FOLDER = Path.of("templates");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\?interpret|\\?eval|\\?new|\\?api|\\?no_esc|<#noautoesc"
                    + "|<#outputformat|<#include|<style|\\sstyle=|\\son[a-z]+=|<script(?! src=| type=\"application/ld\\+json\">)");

    /** What is safe to print unescaped has a type of its own, so that no template needs a way around escaping. */
    @Test
    void neverTurnEscapingOffNorHoldScriptsOrStyles() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                assertTrue(file.toString().endsWith(".ftlh"), file + " would not be escaped");
                Matcher matcher = FORBIDDEN.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(file.getFileName() + ": " + matcher.group());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void misspeltNameFailsTheBuildAndNamesTheTemplate() {
        Outcome<Site> outcome = renderWith("about.ftlh", "<p>\n${titel}</p>");
        assertFalse(outcome.value().isPresent());
        String problem = outcome.problems().get(outcome.problems().size() - 1).toString();
        assertEquals(
                "templates/about.ftlh:2:3: error TEMPLATE: there is no \"titel\" here;"
                        + " correct it, or remove it to use the one that comes with Leishu",
                problem);
    }

    @Test
    void saysInOneLineWhereATemplateIsMalformed() {
        Outcome<Site> outcome = renderWith("about.ftlh", "<p>\n<#if title>x</p>");
        String problem = outcome.problems().get(outcome.problems().size() - 1).toString();
        assertTrue(problem.startsWith("templates/about.ftlh:2:"), problem);
        assertTrue(problem.length() < 400 && !problem.contains("expecting"), problem);
    }

    @Test
    void ownerTemplateReplacesTheBuiltInOne() {
        Site site = renderWith("about.ftlh", "<p>${title}</p>").value().orElseThrow();
        assertEquals("<p>關於</p>", Sites.text(Sites.file(site, "zh-hant/about/index.html")));
    }

    @Test
    void templateCanMakeNoObjects() {
        Outcome<Site> outcome = renderWith("about.ftlh", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");
        assertFalse(outcome.value().isPresent());
    }

    private static Outcome<Site> renderWith(String name, String text) {
        TemplateSource files = new FolderTemplates(FOLDER);
        TemplateSource source = new TemplateSource() {
            @Override
            public Optional<byte[]> read(String wanted) {
                return wanted.equals(name) ? Optional.of(text.getBytes(StandardCharsets.UTF_8)) : files.read(wanted);
            }

            @Override
            public List<String> assets() {
                return files.assets();
            }
        };
        return SiteRenderer.render(new SiteInput(
                SampleLibrary.library(), SiteConfig.DEFAULT, source, List.of(), Optional.empty(), Published.NOTHING));
    }
}
