package nl.relocationtracker.api.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser of this machine, if it has one. */
final class Chromium {

    static final Path BROWSER = from("TRACKER_CHROMIUM", "/usr/bin/chromium");
    static final Path DRIVER = from("TRACKER_CHROMEDRIVER", "/usr/bin/chromedriver");

    private Chromium() {}

    static boolean isFound() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    private static Path from(String variable, String usual) {
        return Path.of(Optional.ofNullable(System.getenv(variable)).orElse(usual));
    }

    /** A new one, which knows nothing of any other. */
    static ChromeDriver start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(List.of(
                "--headless",
                "--lang=nl",
                "--accept-lang=nl",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + folder()));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withLogFile(new File("target/chromedriver.log"))
                .build();
        return new ChromeDriver(service, options);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chromium")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
