package nl.relocationtracker.api.replay;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.SetClock;

/**
 * A history that the question of eight moves is about. By 1 March 2024, as known that day, 45 children moved eight times, of whom 20
 * three times for the procedure, 30 moved once, 60 once for the procedure, 12 departed and 12 are missing. Of those who moved once, a second move of 15 and the
 * departure of 12 were recorded in October.
 */
public final class EightMoves {

    private EightMoves() {}

    /** Records it, at its own time; the clock stands as before afterwards. */
    public static void in(RunningTracker tracker) {
        SetClock clock = tracker.bean(SetClock.class);
        Instant now = clock.instant();
        clock.set(Instant.parse("2024-02-20T09:00:00Z"));
        String here = tracker.location("EMERGENCY", "2024-01-01");
        String there = tracker.location("CRISIS_EMERGENCY", "2024-01-01");
        List<String> procedural = children(tracker, here, 20);
        List<String> displaced = children(tracker, here, 25);
        List<String> settled = children(tracker, here, 30);
        for (int move = 1; move <= 8; move++) {
            String to = move % 2 == 1 ? there : here;
            String day = "2024-02-%02d".formatted(move);
            move(tracker, procedural, to, day, move <= 3 ? "PROCEDURE" : "CAPACITY");
            move(tracker, displaced, to, day, "CAPACITY");
        }
        move(tracker, settled, there, "2024-02-01", "CAPACITY");
        move(tracker, children(tracker, here, 60), there, "2024-02-01", "PROCEDURE");
        depart(tracker, children(tracker, here, 12), "2024-02-01", "TO_FAMILY");
        depart(tracker, children(tracker, here, 12), "2024-02-01", "WHEREABOUTS_UNKNOWN");
        clock.set(now);
        move(tracker, settled.subList(0, 15), here, "2024-02-15", "SAFETY");
        depart(tracker, settled.subList(15, 27), "2024-02-20", "TO_FAMILY");
    }

    private static List<String> children(RunningTracker tracker, String location, int number) {
        return IntStream.range(0, number)
                .mapToObj(child -> tracker.child(location, "2024-01-10"))
                .toList();
    }

    private static void depart(RunningTracker tracker, List<String> children, String day, String destination) {
        for (String child : children) {
            int status = tracker.post("/children/" + child + "/departures", """
                            {"leftOn": "%s", "destination": "%s"}
                            """.formatted(day, destination))
                    .status();
            if (status != 201) throw new IllegalStateException("refused: " + status);
        }
    }

    private static void move(RunningTracker tracker, List<String> children, String to, String day, String reason) {
        String all = children.stream()
                .map(child -> "{\"childId\": \"%s\"}".formatted(child))
                .collect(Collectors.joining(", "));
        int status = tracker.post("/relocations", """
                        {"children": [%s], "locationId": "%s", "arrivedOn": "%s", "reason": "%s"}
                        """.formatted(all, to, day, reason))
                .status();
        if (status != 201) throw new IllegalStateException("refused: " + status);
    }
}
