package nl.relocationtracker.api.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.relocationtracker.api.rest.RunningTracker;

/** Somebody who looks on, as a browser does. */
final class Watching implements AutoCloseable {

    private static final Map<String, String> END = Map.of("event", "end");

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Map<String, String>> events = new LinkedBlockingQueue<>();
    private final HttpResponse<Stream<String>> answer;

    /** @param headers names and values */
    Watching(RunningTracker tracker, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tracker.port() + "/live"));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        answer = http.send(request.header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofLines());
        Thread reading = new Thread(this::read, "watching");
        reading.setDaemon(true);
        reading.start();
    }

    int status() {
        return answer.statusCode();
    }

    private void read() {
        Map<String, String> event = new LinkedHashMap<>();
        try (Stream<String> lines = answer.body()) {
            for (String line : (Iterable<String>) lines::iterator) {
                int colon = line.indexOf(':');
                if (colon > 0) event.put(line.substring(0, colon), line.substring(colon + 1));
                else if (line.isEmpty()) {
                    events.add(event);
                    event = new LinkedHashMap<>();
                }
            }
        } catch (RuntimeException e) {
            // Cut off, which is an end too.
        }
        events.add(END);
    }

    /** The next of this name, within half a minute. */
    Map<String, String> next(String name) throws InterruptedException {
        while (true) {
            Map<String, String> event = events.poll(30, TimeUnit.SECONDS);
            if (event == null || (event == END && !name.equals("end")))
                throw new AssertionError("no " + name + " came");
            if (name.equals(event.get("event"))) return event;
            if (event.get("event") != null
                    && !event.get("event").equals("open-at")
                    && !event.get("event").equals("change")) throw new AssertionError(event + " came first");
        }
    }

    /** What says nothing but that somebody is there; its id. */
    String beat() throws InterruptedException {
        while (true) {
            Map<String, String> event = events.poll(30, TimeUnit.SECONDS);
            if (event == null || event == END) throw new AssertionError("nobody is there");
            if (event.get("event") == null && event.get("id") != null) return event.get("id");
        }
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
