package nl.relocationtracker.api.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Somebody at a browser: opens pages, types, presses, and looks. */
final class Desk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String AXE = Wire.running(axe());

    private final ChromeDriver browser = Browsers.take();
    private final Wire wire = Wire.to(browser);
    private int width;

    Desk() {
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        width(1280);
    }

    Desk withoutScript() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    Desk width(int pixels) {
        width = pixels;
        seen(pixels, height(pixels));
        return this;
    }

    private static long height(int width) {
        return width < 600 ? 640 : 900;
    }

    private void seen(int width, long height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    Desk open(String path) {
        browser.get(DemoTracker.address(path));
        // On a busy machine the driver has answered before the page was whole.
        return await(this::isWhole);
    }

    private boolean isWhole() {
        return "complete".equals(browser.executeScript("return document.readyState"));
    }

    /** Signs in by name and password. */
    Desk signIn(String name, String password) {
        open("/sign-in");
        type("name", name);
        return type("password", password).enter();
    }

    /** Signs in with a new account of these roles. */
    Desk signInAs(String name, Role... roles) {
        AccountKeeping.Opened account = DemoTracker.account(name, roles);
        return signIn(name, account.password());
    }

    /** Into the field with this id. */
    Desk type(String id, CharSequence text) {
        browser.findElement(By.id(id)).sendKeys(text);
        return this;
    }

    /** The button or link that says this, and that leads to another page. */
    Desk press(String words) {
        return leave(saying(words)::click);
    }

    /** The same, which leads nowhere: what changes, changes here. */
    Desk pressHere(String words) {
        saying(words).click();
        return this;
    }

    /** The menu, which a narrow page folds. */
    Desk unfold() {
        find(".menu summary").click();
        return this;
    }

    /** The enter key, wherever one is, which leads to another page. */
    Desk enter() {
        return leave(() -> focused().sendKeys(Keys.ENTER));
    }

    /** Does something and waits until another page is there. */
    Desk leave(Runnable leaving) {
        WebElement page = browser.findElement(By.tagName("html"));
        leaving.run();
        return await(() -> isGone(page) && isWhole());
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        } catch (WebDriverException e) {
            // Asked just while the page changes, the driver says the same in other words.
            if (String.valueOf(e.getMessage()).contains("does not belong to the document")) return true;
            throw e;
        }
    }

    /** Until it is so, but not for ever. What is changed just while it is looked at is not so yet. */
    Desk await(BooleanSupplier what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo(what)) {
            if (System.nanoTime() > end) throw new AssertionError("still not so on " + path() + ": " + text());
            LockSupport.parkNanos(20_000_000);
        }
        return this;
    }

    private static boolean isSo(BooleanSupplier what) {
        try {
            return what.getAsBoolean();
        } catch (StaleElementReferenceException changed) {
            return false;
        }
    }

    WebElement saying(String words) {
        return browser.findElement(By.xpath(
                "//button[normalize-space()='%1$s'] | //a[normalize-space()='%1$s'] | //summary[normalize-space()='%1$s']"
                        .formatted(words)));
    }

    /** The form of this page, as it is filled in. */
    Desk send() {
        return leave(() -> find("main form[method=post] button[type=submit]").sendKeys(Keys.ENTER));
    }

    /** Without a pointer, wherever one is. */
    Desk keys(CharSequence... keys) {
        focused().sendKeys(keys);
        return this;
    }

    WebElement focused() {
        return browser.switchTo().activeElement();
    }

    WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    boolean has(String css) {
        return !browser.findElements(By.cssSelector(css)).isEmpty();
    }

    String heading() {
        return browser.findElement(By.tagName("h1")).getText();
    }

    String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    String title() {
        return browser.getTitle();
    }

    /** The path that stands in the address. */
    String path() {
        return browser.getCurrentUrl().replaceFirst("^http://[^/]+", "");
    }

    /** What axe has against the page, each with where. */
    List<?> findings() {
        wire.send("/execute/sync", AXE);
        return (List<?>) browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(
                    (results) => done(results.violations.map((found) =>
                        found.id + ': ' + found.nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary).join(' | '))),
                    (failure) => done([String(failure)]));
                """);
    }

    /** The colours of the page, as its reader could choose them. */
    Desk theme(String theme) {
        browser.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
        return this;
    }

    /** What the page says to a script of ours, which runs also where its own do not. */
    Object ask(String script) {
        return browser.executeScript(script);
    }

    /** What stands at the root of the page. */
    String attribute(String name) {
        return (String) browser.executeScript("return document.documentElement.getAttribute(arguments[0])", name);
    }

    /** What it does is seen as on paper: A4 between margins of two centimetres. */
    void print(Runnable doing) {
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        width(642);
        doing.run();
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        width(1280);
    }

    /** The elements that can be seen, by what they say. */
    List<?> shown(String css) {
        return (List<?>) browser.executeScript("""
                return [...document.querySelectorAll(arguments[0])]
                    .filter((element) => element.checkVisibility({visibilityProperty: true, opacityProperty: true}))
                    .map((element) => element.tagName + ' ' + element.innerText);
                """, css);
    }

    /** On how many lines these elements stand. */
    long lines(String css) {
        return (Long) browser.executeScript("""
                return new Set([...document.querySelectorAll(arguments[0])]
                    .map((element) => Math.round(element.getBoundingClientRect().bottom))).size;
                """, css);
    }

    /** How high these elements are on average, in pixels. */
    long height(String css) {
        return (Long) browser.executeScript("""
                const heights = [...document.querySelectorAll(arguments[0])].map((element) => element.offsetHeight);
                return Math.round(heights.reduce((one, other) => one + other) / heights.length);
                """, css);
    }

    /** By how many pixels the page is wider than the window. */
    long sticksOut() {
        return (Long) browser.executeScript("""
                return Math.max(...[document.documentElement, ...document.querySelectorAll(".scroll:has(> .stack)")]
                    .map((box) => box.scrollWidth - box.clientWidth));
                """);
    }

    /** For people to look at: the whole page. */
    Desk screenshot(String name) {
        return screenshots(name, attribute("data-theme"));
    }

    /** The same in each of these colours, named after them; the page stays in the last. */
    Desk screenshots(String name, String... themes) {
        long height = (Long) browser.executeScript("return document.documentElement.scrollHeight");
        seen(width, Math.max(height, height(width)));
        for (String theme : themes) {
            theme(theme);
            keep(name.formatted(theme), wire.picture());
        }
        return width(width);
    }

    private static void keep(String name, byte[] picture) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Browsers.giveBack(browser);
    }

    private static String axe() {
        try (InputStream script = Desk.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
