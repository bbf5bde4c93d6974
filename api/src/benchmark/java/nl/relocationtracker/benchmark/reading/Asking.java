package nl.relocationtracker.benchmark.reading;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.relocationtracker.benchmark.Ours;
import nl.relocationtracker.benchmark.recording.OverHttp;
import nl.relocationtracker.projections.generation.LiveShape;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks one program, with what is to be known for it. */
final class Asking implements AutoCloseable {

    private static final int PAGE = 500;
    private static final String DUE = "select exists (select from alert_look where look_at <= clock_timestamp())";

    private static final String HALF_WAY = """
            select (recorded_at at time zone ?)::date from event
            where position >= (select max(position) / 2 from event) order by position limit 1
            """;

    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random(3);
    private final Ours ours;
    private final OverHttp http;
    private final LocalDate today;
    private final List<String> children = new ArrayList<>();
    private final List<String> locations = new ArrayList<>();
    private String farOn = "";

    /** @param far the row of the list at which {@link #farOn} is, or the last page when there are fewer */
    Asking(Ours ours, int far) {
        this.ours = ours;
        this.http = new OverHttp(ours);
        this.today = ours.get(Grounds.class).today();
        String cursor = "";
        for (int row = 0; row < far; row += PAGE) {
            JsonNode page = json.readTree(http.get("/children?limit=" + PAGE + cursor));
            for (JsonNode child : page.path("items"))
                children.add(child.path("id").asString());
            if (page.path("next").isNull()) break;
            cursor = "&cursor=" + page.path("next").asString();
            farOn = cursor;
        }
        for (JsonNode location :
                json.readTree(http.get("/locations?open=true&limit=500")).path("items"))
            locations.add(location.path("id").asString());
    }

    Ours ours() {
        return ours;
    }

    LocalDate yearsAgo(int years) {
        return today.minusYears(years);
    }

    String get(String path) {
        return http.get(path);
    }

    String post(String path, String body) {
        return http.post(path, body);
    }

    String aChild() {
        return children.get(random.nextInt(children.size()));
    }

    String aLocation() {
        return locations.get(random.nextInt(locations.size()));
    }

    /** Some locations at which so many children live or a few more: whoever works there has as many among few as among many. */
    Set<UUID> locationsOf(int children) {
        Set<UUID> some = new HashSet<>();
        for (int living = 0; living < children; ) {
            String location = aLocation();
            if (some.add(UUID.fromString(location)))
                living += json.readTree(http.get("/locations/" + location + "/residents"))
                        .path("items")
                        .size();
        }
        return some;
    }

    /** A day in the last three years, hardly ever the same. */
    LocalDate aDayAgo() {
        return today.minusDays(1 + random.nextInt(3 * 365));
    }

    /** The day on which half of what is known was; none where that is today, because everything was imported just now. */
    Optional<LocalDate> dayKnown() {
        return Optional.ofNullable(ours.get(JdbcTemplate.class)
                        .queryForObject(
                                HALF_WAY,
                                LocalDate.class,
                                ours.get(Grounds.class).zone().getId()))
                .filter(day -> day.isBefore(today));
    }

    /** Waits until it has done what it left undone when it was stopped, which would be measured as well. */
    void settle() {
        JdbcTemplate jdbc = ours.get(JdbcTemplate.class);
        while (!LiveShape.isOurs(jdbc) || Boolean.TRUE.equals(jdbc.queryForObject(DUE, Boolean.class)))
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }

    /** Of one child, what changes no figure; who reads figures does not know that. */
    void recordSomething() {
        post("/children/" + aChild() + "/personal-details", """
                {"names": [{"givenNames": "Benchmark %s"}]}
                """.formatted(UUID.randomUUID()));
    }

    String farOn() {
        return farOn;
    }

    @Override
    public void close() {
        ours.close();
    }
}
