package io.github.leishu.demo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium of this machine, closed with the test. */
final class Browser implements AutoCloseable {
    private static final Dimension DESKTOP = new Dimension(1440, 900);
    private static final String HOW_TO_GET_ONE = "no Chromium with its driver on the PATH: browser tests are skipped. "
            + "Debian/Ubuntu: apt-get install chromium chromium-driver; elsewhere put chrome and chromedriver on the PATH";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A browser with scripts on; the test is skipped, and says how to change that, where there is none. */
    static Browser open() {
        return open(true);
    }

    /** Skips the test, visibly, where there is no browser. */
    static void assumeInstalled() {
        boolean installed = binary().isPresent() && chromedriver().isPresent();
        if (!installed) {
            System.out.println("[browser tests] " + HOW_TO_GET_ONE);
        }
        Assumptions.assumeTrue(installed, HOW_TO_GET_ONE);
    }

    static Browser withoutScripts() {
        return open(false);
    }

    private static Browser open(boolean scripts) {
        assumeInstalled();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary().orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-software-rasterizer",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // Many short pages: nothing is kept or made ready for a next one, and no script is optimised
                // (571 → 480 ms of CPU a page).
                "--disable-features=PaintHolding,BackForwardCache,SpareRendererForSitePerProcess",
                "--js-flags=--min-semi-space-size=64,--no-opt,--no-maglev",
                "--hide-scrollbars");
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver().orElseThrow().toFile())
                .withSilent(true)
                .build();
        ChromeDriver chrome = new ChromeDriver(service, options);
        chrome.manage().window().setSize(DESKTOP);
        chrome.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30)).scriptTimeout(Duration.ofSeconds(30));
        return new Browser(chrome);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Runs a script in every page to come, before the page's own; the page's policy does not hold it back. */
    void inEveryPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Lays the page out as on a screen of that width, in CSS pixels. */
    void width(int pixels) {
        screen(pixels, 200);
    }

    /** A screen of that size in CSS pixels, a phone's where it is narrow. */
    void screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 800));
    }

    /** What the reader's system prefers: {@code dark} or {@code light}. */
    void colourScheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Warnings and errors of the console since the last call. */
    List<String> console() {
        List<String> lines = new ArrayList<>();
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> lines.add(entry.getMessage()));
        return lines;
    }

    /** URLs of everything that the page at hand asked for, itself left out. */
    @SuppressWarnings("unchecked")
    List<String> requests() {
        return (List<String>)
                driver.executeScript("return performance.getEntriesByType('resource').map(entry => entry.name)");
    }

    private static Optional<Path> binary() {
        return onPath("chromium", "chromium-browser", "google-chrome", "chrome");
    }

    private static Optional<Path> chromedriver() {
        return onPath("chromedriver");
    }

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String name : names) {
            for (String folder : path.split(File.pathSeparator)) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
