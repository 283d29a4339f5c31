package io.github.leishu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --scripts} names the places where the conversion had a choice, and one line settles each. */
class ScriptCheckTest {
    private static final String ARTICLE =
            """
            ---
            title: 理**发**的人
            language: zh-Hans%s
            ---

            他每天给人理**发**，`发`和[发](https://example.org/发)不同。

            ```
            发
            ```

            -{zh-hant:髮;zh-hans:发}-与海里的发。
            """;

    @TempDir
    Path folder;

    private List<String> choices(String more) throws IOException {
        Cli cli = new Cli(folder);
        cli.write("content/articles/hair.md", ARTICLE.formatted(more));
        Cli.Result result = cli.project("check", "--scripts");
        assertEquals(0, result.code(), result.err());
        return result.err()
                .lines()
                .filter(line -> line.contains("SCRIPT_CHOICE"))
                .map(line -> line.replaceFirst("^.*?hair\\.md:", "").replaceFirst(": note SCRIPT_CHOICE:", ":"))
                .toList();
    }

    @Test
    void namesThePlaceInTheFileTheChoiceAndTheLineThatSettlesIt() throws IOException {
        assertEquals(
                List.of(
                        "6:18: 发 becomes 發 and could also become 髮;"
                                + " write \"-{zh-hant:發;zh-hans:发}-\" to settle it, or with what it shall become instead",
                        "12:28: 的发 becomes 的發, where 发 could also become 髮;"
                                + " write \"words: {的發: 的发}\" to settle it, or with what it shall become instead"),
                choices(""));
    }

    @Test
    void knowsWhereCodeEnds() throws IOException {
        Cli cli = new Cli(folder);
        cli.write(
                "content/articles/code.md",
                "---\ntitle: 码\nlanguage: zh-Hans\n---\n```发```与发\n\n```\n发\n```js\n发\n```\n\n海里的发\n");
        List<String> places = cli.project("check", "--scripts")
                .err()
                .lines()
                .filter(line -> line.contains("SCRIPT_CHOICE"))
                .map(line -> line.replaceFirst("^.*?code\\.md:(\\d+:\\d+).*", "$1"))
                .toList();
        assertEquals(List.of("5:9", "13:4"), places);
    }

    @Test
    void isSilentAboutWhatTheOwnerHasSettled() throws IOException {
        assertFalse(choices("").isEmpty());
        assertEquals(List.of(), choices("\nwords: {發: 发, 裡: 里}"));
    }

    @Test
    void isNotAskedForByDefault() throws IOException {
        choices("");
        assertFalse(new Cli(folder).project("check").err().contains("SCRIPT_CHOICE"));
    }
}
