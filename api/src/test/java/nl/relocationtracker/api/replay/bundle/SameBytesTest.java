package nl.relocationtracker.api.replay.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.AccountKeeping.Opened;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.projections.database.Patience;
import org.junit.jupiter.api.Test;

/** A question within a project, asked again as it stands in its answer: every file of its bundle has the same bytes. */
class SameBytesTest {

    private static final String QUESTION = """
        {"asOf": "2024-09-01", "policies": [{"name": "every-relocation"}, {"name": "forced-wide"}], "projectId": "%s"}
        """;

    /** Somebody who asks, and the copy of the program that is asked. */
    private record Asking(RunningTracker tracker, String authorization) {

        private String answered(String question) {
            String id = tracker.post("/replays", question, "Authorization", authorization)
                    .text("/id");
            Patience.until(() -> !get(id).body().get("outcome").isNull());
            assertThat(get(id).text("/outcome")).isEqualTo("ANSWERED");
            return id;
        }

        private RunningTracker.Reply get(String path) {
            return tracker.get("/replays/" + path, "Authorization", authorization);
        }

        private Map<String, String> hashes(String id) throws IOException, NoSuchAlgorithmException {
            Map<String, String> hashes = new TreeMap<>();
            byte[] zip = get(id + "/bundle").response().body();
            try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry())
                    hashes.put(file.getName(), sha256(files.readAllBytes()));
            }
            hashes.put("the zip itself", sha256(zip));
            return hashes;
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void history(RunningTracker tracker) {
        String first = tracker.location("EMERGENCY", "2024-01-01");
        String second = tracker.location("REGULAR", "2024-01-01");
        for (int child = 0; child < 24; child++) {
            String id = tracker.child(first, "2024-02-0" + (1 + child / 12));
            if (child % 2 == 0) tracker.post("/children/" + id + "/relocations", """
                    {"locationId": "%s", "arrivedOn": "2024-05-01", "reason": "CAPACITY", "decidedBy": "RECEPTION_BODY"}
                    """.formatted(second));
        }
    }

    @Test
    void every_file_is_the_same_when_it_is_asked_again_and_after_the_program_started_again() throws Exception {
        List<RunningTracker> copies = RunningTracker.copies(2, Map.of());
        RunningTracker tracker = copies.get(0);
        history(tracker);
        Opened anna = tracker.bean(AccountKeeping.class).open("Anna", Set.of(Role.RESEARCHER), Set.of());
        String basic = "Basic " + Base64.getEncoder().encodeToString(("Anna:" + anna.password()).getBytes(UTF_8));
        String project = tracker.post("/projects", """
                {"name": "Moves", "purpose": "p", "ground": "g", "columns": ["QUARTER_OF_ENTRY", "LAST_KIND", "MOVES", "COUNTS",
                 "DIFFERENCES", "KIND", "ARRIVED", "LEFT", "REASON"], "researchers": ["%s"], "endsOn": "2099-01-01"}
                """.formatted(anna.id())).text("/id");
        Asking asking = new Asking(tracker, basic);
        String first = asking.answered(QUESTION.formatted(project));
        Map<String, String> hashes = asking.hashes(first);
        assertThat(hashes)
                .containsKeys(
                        "manifest.json",
                        "answer.json",
                        "tables/flagged.csv",
                        "tables-parquet/flagged.parquet",
                        "rows/children.csv",
                        "rows-parquet/stays.parquet",
                        "rows/event-log.csv",
                        "rows/event-log.xes");
        String fixed = asking.get(first).body().get("question").toString();

        // What is recorded afterwards is beyond the position of the answer.
        tracker.child(tracker.location("EMERGENCY", "2024-01-01"), "2024-03-01");
        assertThat(asking.hashes(asking.answered(fixed))).isEqualTo(hashes);

        tracker.close();
        Asking again = new Asking(copies.get(1), basic);
        assertThat(again.hashes(first)).isEqualTo(hashes);
        assertThat(again.hashes(again.answered(fixed))).isEqualTo(hashes);
        copies.get(1).close();
    }
}
