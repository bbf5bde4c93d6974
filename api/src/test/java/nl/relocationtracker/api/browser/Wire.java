package nl.relocationtracker.api.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.remote.HttpCommandExecutor;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is large goes to the browser's driver and comes from it in its own protocol (WebDriver, and the DevTools command of
 * ChromeDriver): Selenium reads and writes JSON letter by letter, which was a third of the time of the test that looks at
 * every page.
 *
 * @param session where the driver has the session of a browser
 */
record Wire(URI session) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String PICTURE =
            json(Map.of("cmd", "Page.captureScreenshot", "params", Map.of("format", "png", "optimizeForSpeed", true)));

    static Wire to(ChromeDriver browser) {
        HttpCommandExecutor driver = (HttpCommandExecutor) browser.getCommandExecutor();
        return new Wire(URI.create(driver.getAddressOfRemoteServer() + "/session/" + browser.getSessionId()));
    }

    /** What runs a script that answers nothing, to be sent again and again. */
    static String running(String script) {
        return json(Map.of("script", script, "args", List.of()));
    }

    /** What can be seen, as PNG. */
    byte[] picture() {
        String answer = send("/goog/cdp/execute", PICTURE);
        int from = answer.indexOf("\"data\":\"") + 8;
        return Base64.getDecoder().decode(answer.substring(from, answer.indexOf('"', from)));
    }

    /** @return the answer as it comes; an error fails */
    String send(String command, String body) {
        try {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(session + command))
                            .header("Content-Type", "application/json; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new AssertionError(answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
