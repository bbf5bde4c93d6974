package nl.relocationtracker.benchmark.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.UUID;
import nl.relocationtracker.benchmark.Ours;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;

/** Asks the program over HTTP, as its operator. */
public final class OverHttp {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String authorization;

    public OverHttp(Ours ours) {
        this.root = "http://127.0.0.1:" + ours.port() + "/api/v1";
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(ours.account().getBytes(UTF_8));
    }

    void relocate(RelocateChild move) {
        send(HttpRequest.newBuilder(URI.create(root + "/children/" + move.childId() + "/relocations"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"locationId": "%s", "arrivedOn": "%s", "reason": "CAPACITY"}
                        """.formatted(move.locationId(), move.arrivedOn()))));
    }

    /** @param path below the root of the API */
    public String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)));
    }

    public String post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.header("Authorization", authorization).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2)
                throw new IllegalStateException(answer.statusCode() + " " + answer.uri() + " " + answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
