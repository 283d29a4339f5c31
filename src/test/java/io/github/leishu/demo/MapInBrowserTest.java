package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.Interaction;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Coming closer to the topic map, in Chromium, from a disk. */
class MapInBrowserTest {
    private static final String MAP = ".lei-map-wide";
    private Browser browser = null;

    @BeforeEach
    void open() {
        browser = Browser.open();
        read("zh-hant");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            assertEquals(List.of(), browser.console());
            browser.close();
        }
    }

    private void read(String script) {
        browser.driver().get(DemoSite.get().fileUrl(script + "/map/index.html"));
    }

    private WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private Object run(String script, Object... arguments) {
        return browser.driver().executeScript(script, arguments);
    }

    private double[] shown(String map) {
        return List.of(find(map).getDomAttribute("viewBox").split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private void type(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    private void press(String value) {
        find(".lei-map-tools button[value='" + value + "']").click();
    }

    private boolean isPrevented(String event) {
        return (Boolean) run("return !document.querySelector('" + MAP + "').dispatchEvent(" + event + ")");
    }

    @Test
    void buttonsBringItCloserAndBack() {
        double[] whole = shown(MAP);
        press("+");
        double[] closer = shown(MAP);
        assertTrue(closer[2] < whole[2] && closer[3] < whole[3], "a part is shown");
        assertEquals(whole[2] / whole[3], closer[2] / closer[3], 1e-6, "of the same form");
        assertEquals(whole[2] / 2, closer[0] + closer[2] / 2, 1e-6, "from the middle");
        press("-");
        assertEquals(whole[2], shown(MAP)[2], 1e-6);
        press("+");
        press("+");
        press("0");
        assertEquals(
                List.of(0.0, 0.0, whole[2], whole[3]),
                List.of(shown(MAP)[0], shown(MAP)[1], shown(MAP)[2], shown(MAP)[3]));
        press("-");
        assertEquals(whole[2], shown(MAP)[2], 1e-6, "not farther than the whole");
    }

    @Test
    void keysDoSoWhileTheMapHasTheFocus() {
        double[] whole = shown(MAP);
        assertFalse(
                isPrevented("new KeyboardEvent('keydown', {key: 'ArrowDown', cancelable: true})"), "scrolls the page");
        run("document.querySelector('" + MAP + "').focus()");
        type("+");
        type("+");
        double[] closer = shown(MAP);
        assertTrue(closer[2] < whole[2]);
        type(Keys.ARROW_RIGHT);
        type(Keys.ARROW_UP);
        assertTrue(shown(MAP)[0] > closer[0] && shown(MAP)[1] < closer[1], "moved right and up");
        assertFalse(isPrevented("new KeyboardEvent('keydown', {key: '+', ctrlKey: true, cancelable: true})"));
        type("0");
        assertEquals(whole[2], shown(MAP)[2], 1e-6);
    }

    @Test
    void theWheelDoesSoOnlyWithCtrl() {
        double[] whole = shown(MAP);
        assertFalse(isPrevented("new WheelEvent('wheel', {deltaY: -200, cancelable: true})"));
        assertEquals(whole[2], shown(MAP)[2], 1e-6);
        assertTrue(isPrevented("new WheelEvent('wheel', {deltaY: -200, ctrlKey: true, cancelable: true})"));
        assertTrue(shown(MAP)[2] < whole[2]);
    }

    @Test
    void draggingMovesItAndFollowsNoLink() {
        String page = browser.driver().getCurrentUrl();
        press("+");
        double[] before = shown(MAP);
        List<Number> topic = inTheMiddle();
        new Actions(browser.driver())
                .moveToLocation(topic.get(0).intValue(), topic.get(1).intValue())
                .clickAndHold()
                .moveByOffset(-60, 0)
                .moveByOffset(-60, 30)
                .release()
                .perform();
        assertTrue(shown(MAP)[0] > before[0] && shown(MAP)[1] < before[1], "moved with the pointer");
        assertEquals(page, browser.driver().getCurrentUrl());
        new Actions(browser.driver()).click().perform();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(5))
                .until(driver -> driver.getCurrentUrl().contains("/topics/"));
    }

    @Test
    void aButtonReleasedElsewhereIsNotHeldAnyMore() {
        List<Number> topic = inTheMiddle();
        new Actions(browser.driver())
                .moveToLocation(topic.get(0).intValue(), topic.get(1).intValue())
                .clickAndHold()
                .moveByOffset(40, 0)
                .moveToLocation(1, 1)
                .release()
                .perform();
        press("+");
        double[] closer = shown(MAP);
        List<Number> again = inTheMiddle();
        Actions hover = new Actions(browser.driver())
                .moveToLocation(again.get(0).intValue() + 60, again.get(1).intValue() + 20)
                .moveToLocation(again.get(0).intValue(), again.get(1).intValue());
        hover.perform();
        assertArrayEquals(closer, shown(MAP), 1e-9, "hovering moves nothing");
        new Actions(browser.driver()).click().perform();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(5))
                .until(driver -> driver.getCurrentUrl().contains("/topics/"));
    }

    @Test
    void onlyTheFirstButtonDrags() {
        press("+");
        double[] closer = shown(MAP);
        List<Number> topic = inTheMiddle();
        PointerInput mouse = new PointerInput(PointerInput.Kind.MOUSE, "mouse");
        int right = PointerInput.MouseButton.RIGHT.asArg();
        browser.driver()
                .perform(List.of(new Sequence(mouse, 0)
                        .addAction(move(
                                mouse, topic.get(0).intValue(), topic.get(1).intValue()))
                        .addAction(mouse.createPointerDown(right))
                        .addAction(move(
                                mouse,
                                topic.get(0).intValue() - 60,
                                topic.get(1).intValue()))
                        .addAction(move(
                                mouse,
                                topic.get(0).intValue() - 90,
                                topic.get(1).intValue() + 20))
                        .addAction(mouse.createPointerUp(right))));
        assertArrayEquals(closer, shown(MAP), 1e-9);
    }

    private static Interaction move(PointerInput mouse, int x, int y) {
        return mouse.createPointerMove(Duration.ofMillis(20), PointerInput.Origin.viewport(), x, y);
    }

    @Test
    void comesCloserByKeysWhereThereAreNoButtons() {
        browser.driver()
                .executeAsyncScript("const done = arguments[0];"
                        + "document.querySelector('.lei-map-tools').remove();"
                        + "const map = document.querySelector('" + MAP + "');"
                        + "map.replaceWith(map.cloneNode(true));"
                        + "const again = document.createElement('script');"
                        + "again.src = document.querySelector('script[src$=\"map.js\"]').src;"
                        + "again.onload = done;"
                        + "document.head.append(again);");
        double[] whole = shown(MAP);
        run("document.querySelector('" + MAP + "').focus()");
        type("+");
        assertTrue(shown(MAP)[2] < whole[2]);
    }

    /** Where in the window the topic in the middle of the map is, after the page is scrolled to it. */
    @SuppressWarnings("unchecked")
    private List<Number> inTheMiddle() {
        return (List<Number>) run("const map = document.querySelector('" + MAP + "');"
                + "map.scrollIntoView({block: 'center', behavior: 'instant'});"
                + "const box = map.getBoundingClientRect();"
                + "const middle = one => { const at = one.getBoundingClientRect();"
                + "return [Math.round(at.x + at.width / 2), Math.round(at.y + at.height / 2)] };"
                + "const off = at => Math.hypot(at[0] - box.x - box.width / 2, at[1] - box.y - box.height / 2);"
                + "return [...map.querySelectorAll('.lei-map-count')].map(middle).sort((a, b) => off(a) - off(b))[0]");
    }

    @Test
    void twoFingersBringItCloser() {
        browser.width(390);
        read("zh-hant");
        double[] whole = shown(".lei-map-narrow");
        run("document.querySelector('.lei-map-narrow').scrollIntoView({behavior: 'instant'})");
        touch("touchStart", 150, 250);
        touch("touchMove", 120, 280);
        touch("touchMove", 60, 340);
        browser.driver()
                .executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
        double[] closer = shown(".lei-map-narrow");
        assertTrue(closer[2] < whole[2] / 2, () -> closer[2] + " of " + whole[2]);
        assertEquals(1.0, ((Number) run("return visualViewport.scale")).doubleValue(), 0.01, "the page as before");
    }

    private void touch(String type, int left, int right) {
        List<Map<String, Object>> points =
                List.of(Map.of("x", left, "y", 100, "id", 0), Map.of("x", right, "y", 100, "id", 1));
        browser.driver().executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
    }

    @Test
    void aLinkThatGetsTheFocusComesIntoSight() {
        press("+");
        press("+");
        press("+");
        run("document.querySelector('" + MAP + "').focus()");
        for (int i = 0; i < 8; i++) {
            type(Keys.TAB);
            assertEquals(
                    true,
                    run("const map = document.querySelector('" + MAP + "').getBoundingClientRect();"
                            + "const link = document.activeElement.getBoundingClientRect();"
                            + "const x = link.x + link.width / 2, y = link.y + link.height / 2;"
                            + "return x > map.left && x < map.right && y > map.top && y < map.bottom"),
                    "link " + i);
        }
    }

    @Test
    void nothingMovesForTheButtonsOrTheZoom() {
        String where = "const box = document.querySelector('#lei-map-list').getBoundingClientRect();"
                + "return box.top + scrollY";
        Object with = run(where);
        press("+");
        assertEquals(with, run(where));
        try (Browser plain = Browser.withoutScripts()) {
            plain.driver().get(DemoSite.get().fileUrl("zh-hant/map/index.html"));
            assertFalse(plain.driver()
                    .findElement(By.cssSelector(".lei-map-tools button"))
                    .isDisplayed());
            assertEquals(
                    ((Number) with).doubleValue(),
                    plain.driver()
                            .findElement(By.id("lei-map-list"))
                            .getLocation()
                            .getY(),
                    1.0);
        }
    }

    @Test
    void theButtonsHaveNamesAndRoomInBothScripts() {
        try (RepositoryServer server = new RepositoryServer(DemoSite.get().folder())) {
            namesAndRoom(server);
        }
    }

    private void namesAndRoom(RepositoryServer server) {
        for (Map.Entry<String, List<String>> names : Map.of(
                        "zh-hant", List.of("放大", "縮小", "全圖"), "zh-hans", List.of("放大", "缩小", "全图"))
                .entrySet()) {
            browser.driver().get(server.url() + names.getKey() + "/map/");
            List<WebElement> buttons = browser.driver().findElements(By.cssSelector(".lei-map-tools button"));
            assertEquals(
                    names.getValue(),
                    buttons.stream().map(WebElement::getAccessibleName).toList());
            buttons.forEach(button ->
                    assertTrue(button.getSize().width >= 24 && button.getSize().height >= 24, () -> button.getSize()
                            .toString()));
            press("+");
            assertEquals(
                    List.of(),
                    new AxeBuilder()
                            .analyze(browser.driver()).getViolations().stream()
                                    .map(rule -> rule.getId() + ": " + rule.getNodes())
                                    .toList());
        }
    }
}
