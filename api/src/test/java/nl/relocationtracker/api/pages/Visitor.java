package nl.relocationtracker.api.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker;

/** Somebody at a browser without script: keeps cookies, fills in forms, goes where it is led. */
public final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(_key|seen)\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NORMAL)
            .build();
    private final RunningTracker tracker;
    private HttpResponse<String> page;

    public Visitor(RunningTracker tracker) {
        this.tracker = tracker;
    }

    /** Somebody with a new account of these roles who has signed in. */
    public static Visitor signedIn(RunningTracker tracker, String name, Role... roles) {
        String password = tracker.bean(AccountKeeping.class)
                .open(name, Set.of(roles), Set.of())
                .password();
        Visitor visitor = new Visitor(tracker);
        visitor.open("/sign-in");
        visitor.send("/sign-in", Map.of("name", name, "password", password));
        return visitor;
    }

    public Visitor open(String path) {
        page = answer(HttpRequest.newBuilder(address(path)));
        return this;
    }

    /** Sends a form of the page that is open; a field can have several values. */
    public Visitor send(String path, Map<String, ?> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> (value instanceof List<?> several ? several : List.of(value))
                .forEach(one -> body.append(name)
                        .append('=')
                        .append(URLEncoder.encode(one.toString(), UTF_8))
                        .append('&')));
        Matcher token = TOKEN.matcher(page.body());
        if (token.find()) body.append("_csrf=").append(URLEncoder.encode(token.group(1), UTF_8));
        page = answer(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
        return this;
    }

    /** The form about children that is open, with what it sends along unseen: fields and values by turns. */
    public Map<String, Object> filled(Object... fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page());
        List<String> seen = new ArrayList<>();
        while (hidden.find())
            if (hidden.group(1).equals("seen")) seen.add(hidden.group(2));
            else all.put(hidden.group(1), hidden.group(2));
        all.put("seen", seen);
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i].toString(), fields[i + 1]);
        return all;
    }

    /** Sends a request just as it is, with the cookies. */
    public HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + tracker.port() + path);
    }

    public void forget(String cookie) {
        cookies.getCookieStore().get(address("/")).stream()
                .filter(one -> one.getName().equals(cookie))
                .forEach(one -> cookies.getCookieStore().remove(null, one));
    }

    public int status() {
        return page.statusCode();
    }

    public String page() {
        return page.body();
    }

    /** Where one has come to be. */
    public String path() {
        return page.uri().getPath();
    }

    public HttpResponse<String> response() {
        return page;
    }
}
