package io.github.leishu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.ingest.source.archive.Archives;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The README's example of use from Java does what it says. */
class ReadmeTest {
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void cleansAPageFromJavaInThreeLines() throws IOException, ReflectiveOperationException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertTrue(example.find(), "README has an example in Java");
        assertEquals(3, example.group(1).lines().count());
        Path page = Files.writeString(folder.resolve("page.html"), Archives.page("河狸的水壩"));
        String body = example.group(1).replace("\"page.html\"", "args[0]");
        String output = run(body, page.toString());
        assertTrue(output.startsWith("河狸的水壩\n\n河狸在溪上築壩"), output);
    }

    private String run(String body, String argument) throws IOException, ReflectiveOperationException {
        Path source = Files.writeString(
                folder.resolve("Example.java"),
                "import io.github.leishu.article.MarkdownWriter;\nimport io.github.leishu.ingest.Ingest;\n"
                        + "import io.github.leishu.ingest.clean.CleanPage;\n"
                        + "import io.github.leishu.ingest.source.ScrapedFile;\n"
                        + "import java.nio.file.Files;\nimport java.nio.file.Path;\nimport java.util.List;\n"
                        + "public class Example { public static void main(String[] args) throws Exception {\n" + body
                        + "}}\n");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertEquals(0, code, "the example compiles");
        PrintStream before = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {argument});
        } finally {
            System.setOut(before);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
