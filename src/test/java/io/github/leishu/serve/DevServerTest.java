package io.github.leishu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.build.Project;
import io.github.leishu.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets on the loopback interface. */
@Timeout(60)
class DevServerTest {
    private static final int TIMEOUT_MILLIS = 15_000;

    @TempDir
    Path folder;

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private Optional<DevServer> server = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        article("甲");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Project project = new Project(
                folder.resolve("content"), folder.resolve("none"), folder.resolve("site"), Optional.empty(), false, 2);
        server = Optional.of(DevServer.start(project, 0, new BuildListener() {
            @Override
            public void built(int files, List<Problem> found) {
                found.forEach(problem -> problems.add(problem.toString()));
            }

            @Override
            public void failed(String what) {
                problems.add(what);
            }
        }));
    }

    @AfterEach
    void stop() throws IOException {
        server.orElseThrow().close();
    }

    private void article(String title) throws IOException {
        Files.createDirectories(folder.resolve("content/articles"));
        Files.writeString(
                folder.resolve("content/articles/a.md"),
                "---\ntitle: " + title + "\nlanguage: zh-Hant\n---\n\n一段文字。\n");
    }

    private int port() {
        return server.orElseThrow().port();
    }

    private String request(String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String ask(String method, String path, String headers) throws IOException {
        return request(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\n" + headers
                + "Connection: close\r\n\r\n");
    }

    private static int status(String response) {
        return Integer.parseInt(response.split(" ", 3)[1]);
    }

    @Test
    void servesPagesWithTheReloadScript() throws IOException {
        String home = ask("GET", "/", "");
        assertEquals(200, status(home));
        assertTrue(home.contains("Content-type: text/html; charset=utf-8"), home.substring(0, 300));
        assertTrue(home.contains("<script src=\"/__live.js\" defer></script></head>"));
        assertTrue(home.contains("X-content-type-options: nosniff"));
        assertTrue(home.contains("Cache-control: no-store"));
        assertEquals(200, status(ask("GET", "/__live.js", "")));
    }

    @Test
    void redirectsToFoldersAndNowhereElse() throws IOException {
        assertTrue(ask("GET", "/zh-hant", "").contains("Location: /zh-hant/\r\n"));
        assertEquals(404, status(ask("GET", "/nowhere", "")));
        assertFalse(ask("GET", "//evil.example/..", "").contains("Location:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/.leishu",
                "/%2eleishu",
                "/x/../../secret.txt"
            })
    void reachesNothingButTheSite(String path) throws IOException {
        String response = ask("GET", path, "");
        assertFalse(response.contains("secret\n") || response.endsWith("secret"), response);
        assertEquals(404, status(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost", "127.0.0.1.evil.example:PORT", "evil@localhost:PORT", ""})
    void refusesForeignHosts(String host) throws IOException {
        String response = request(
                "GET / HTTP/1.1\r\nHost: " + host.replace("PORT", "" + port()) + "\r\nConnection: close\r\n\r\n");
        assertEquals(403, status(response));
    }

    @Test
    void answersToItsOwnNames() throws IOException {
        for (String host : List.of("localhost:", "127.0.0.1:", "[::1]:")) {
            assertEquals(
                    200, status(request("GET / HTTP/1.1\r\nHost: " + host + port() + "\r\nConnection: close\r\n\r\n")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "FOO"})
    void onlyReads(String method) throws IOException {
        assertEquals(405, status(ask(method, "/", "Content-Length: 0\r\n")));
    }

    @Test
    void headHasNoBody() throws IOException {
        String response = ask("HEAD", "/", "");
        assertEquals(200, status(response));
        assertTrue(response.endsWith("\r\n\r\n"), response);
    }

    @Test
    void theLiveChannelIsForItsOwnPagesOnly() throws IOException {
        assertEquals(403, status(ask("GET", "/__live", "Origin: https://evil.example\r\n")));
    }

    @Test
    void tellsOpenPagesAndServesTheNewTextAfterAnEdit() throws IOException {
        try (Socket socket = openLive()) {
            BufferedReader lines = lines(socket);
            assertEquals("data: 1", nextData(lines));
            article("乙");
            nextData(lines);
            assertTrue(ask("GET", "/zh-hant/articles/a/", "").contains("乙"));
        }
    }

    @Test
    void keepsTheLastGoodPageWhenAFileBreaks() throws IOException {
        try (Socket socket = openLive()) {
            BufferedReader lines = lines(socket);
            nextData(lines);
            Files.writeString(folder.resolve("content/articles/b.md"), "---\ntitle: \"沒有收尾\n---\n\n文\n");
            nextData(lines);
            assertEquals(200, status(ask("GET", "/zh-hant/articles/a/", "")));
            assertTrue(
                    problems.stream().anyMatch(p -> p.contains("content/articles/b.md:2:8: error ")),
                    () -> "" + problems);
        }
    }

    private Socket openLive() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.getOutputStream()
                .write(("GET /__live HTTP/1.1\r\nHost: localhost:" + port() + "\r\nOrigin: http://localhost:" + port()
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String nextData(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ")) {
                return line;
            }
        }
        throw new AssertionError("the live channel was closed");
    }
}
