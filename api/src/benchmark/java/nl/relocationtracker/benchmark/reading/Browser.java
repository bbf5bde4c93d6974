package nl.relocationtracker.benchmark.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.benchmark.Ours;

/** Somebody who has signed in and looks at pages. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final String root;

    /** With a new account of this role, at these locations. */
    Browser(Ours ours, Role role, Set<UUID> locations) {
        this.root = "http://127.0.0.1:" + ours.port();
        String name = "benchmark-" + UUID.randomUUID().toString().substring(0, 13);
        String password = ours.get(AccountKeeping.class)
                .open(name, Set.of(role), locations)
                .password();
        Matcher token = TOKEN.matcher(open("/sign-in"));
        if (!token.find()) throw new IllegalStateException("no form to sign in");
        send(HttpRequest.newBuilder(URI.create(root + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=" + name + "&password=" + URLEncoder.encode(password, UTF_8)
                        + "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8))));
    }

    String open(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200)
                throw new IllegalStateException(
                        answer.statusCode() + " " + answer.uri().getPath());
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
