package io.github.leishu.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.problem.Outcome;
import io.github.leishu.site.card.Published;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An owner changes what the site says by a file beside the templates. */
class OwnMessagesTest {
    private static Outcome<Site> site(Map<String, String> own) {
        Map<String, byte[]> bytes = new HashMap<>();
        own.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return siteOf(bytes);
    }

    private static Outcome<Site> siteOf(Map<String, byte[]> own) {
        FolderTemplates shipped = new FolderTemplates(Path.of("templates"));
        TemplateSource templates = new TemplateSource() {
            @Override
            public Optional<byte[]> read(String name) {
                return Optional.ofNullable(own.get(name)).or(() -> shipped.read(name));
            }

            @Override
            public List<String> assets() {
                return shipped.assets();
            }
        };
        return SiteRenderer.render(new SiteInput(
                SampleLibrary.library(),
                SiteConfig.DEFAULT,
                templates,
                List.of(),
                Optional.empty(),
                Published.NOTHING));
    }

    @Test
    void replacesTheTextsThatItNamesInThatScriptOnly() {
        Site site = site(Map.of("messages_zh-hant.properties", "glossary = 小辭典 <b>\n"))
                .value()
                .orElseThrow();
        assertTrue(Sites.text(Sites.file(site, "zh-hant/index.html")).contains(">小辭典 &lt;b&gt;</a>"));
        assertTrue(Sites.text(Sites.file(site, "zh-hans/index.html")).contains(">词汇</a>"));
    }

    @Test
    void readsAFileWithAByteOrderMarkAndNamesOneThatIsNotUtf8() {
        Outcome<Site> marked = site(Map.of("messages_zh-hant.properties", "\uFEFFglossary = 小辭典\n"));
        assertTrue(
                marked.problems().stream().noneMatch(problem -> problem.code().equals("TEMPLATE_MESSAGE")));
        assertTrue(Sites.text(Sites.file(marked.value().orElseThrow(), "zh-hant/index.html"))
                .contains(">小辭典</a>"));
        Outcome<Site> big5 =
                siteOf(Map.of("messages_zh-hant.properties", "glossary = 小辭典\n".getBytes(Charset.forName("Big5"))));
        assertTrue(
                big5.problems()
                        .toString()
                        .contains("templates/messages_zh-hant.properties: error TEMPLATE_MESSAGE: is not UTF-8"),
                big5.problems().toString());
        assertTrue(Sites.text(Sites.file(big5.value().orElseThrow(), "zh-hant/index.html"))
                .contains(">詞彙</a>"));
    }

    @Test
    void namesWhatCannotBeUsed() {
        assertEquals(
                List.of(
                        "templates/messages_zh-hans.properties: error TEMPLATE_MESSAGE:"
                                + " holds a \\u that four hexadecimal digits don't follow; write \\\\u",
                        "templates/messages_zh-hant.properties: warning TEMPLATE_MESSAGE:"
                                + " there is no text \"glosary\"; did you mean \"glossary\"?"),
                site(Map.of(
                                "messages_zh-hant.properties", "glosary = x\n",
                                "messages_zh-hans.properties", "home = \\uzz\n"))
                        .problems()
                        .stream()
                        .map(Object::toString)
                        .filter(problem -> problem.contains("TEMPLATE"))
                        .sorted()
                        .toList());
    }
}
