package nl.relocationtracker.api.browser;

import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The browsers of this test run. To start one takes more computing than many a journey does in it, so the next desk gets
 * the browser of the one that was closed last, which knows nothing of that any more.
 */
final class Browsers {

    private static final ConcurrentLinkedDeque<ChromeDriver> FREE = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FREE.forEach(ChromeDriver::quit)));
    }

    private Browsers() {}

    static ChromeDriver take() {
        ChromeDriver free = FREE.poll();
        return free == null ? Chromium.start() : free;
    }

    /** A browser that can't be cleared is given to nobody. */
    static void giveBack(ChromeDriver browser) {
        try {
            clear(browser);
        } catch (RuntimeException e) {
            browser.quit();
            throw e;
        }
        FREE.push(browser);
    }

    /** What a tab was told (no script, a width, paper) and kept for its session goes with the tab. */
    private static void clear(ChromeDriver browser) {
        String next = browser.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        for (String tab : browser.getWindowHandles()) {
            if (tab.equals(next)) continue;
            browser.switchTo().window(tab).close();
        }
        browser.switchTo().window(next);
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", DemoTracker.address(""), "storageTypes", "all"));
    }
}
