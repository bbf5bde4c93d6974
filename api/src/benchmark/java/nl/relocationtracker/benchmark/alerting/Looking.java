package nl.relocationtracker.benchmark.alerting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import nl.relocationtracker.benchmark.Ours;

/** A page that is open at a copy of the program: notes when each alert came. */
final class Looking implements AutoCloseable {

    private final BlockingQueue<Long> came = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> open = new LinkedBlockingQueue<>();
    private final Thread thread;
    private Stream<String> lines;

    Looking(Ours ours) throws InterruptedException {
        thread = new Thread(() -> read(ours), "looking");
        thread.setDaemon(true);
        thread.start();
        open.take();
    }

    private void read(Ours ours) {
        String account = ours.account();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ours.port() + "/live"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account.getBytes(UTF_8)))
                .build();
        try {
            HttpResponse<Stream<String>> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) throw new IllegalStateException("/live answers " + answer.statusCode());
            lines = answer.body();
            lines.forEach(line -> {
                if (line.startsWith("event:open-at")) open.add(true);
                if (line.startsWith("event:alert")) came.add(System.nanoTime());
            });
        } catch (UncheckedIOException e) {
            // The page was closed.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long next() throws InterruptedException {
        return came.take();
    }

    @Override
    public void close() {
        lines.close();
    }
}
