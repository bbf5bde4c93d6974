package nl.relocationtracker.api.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.projections.database.Patience;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked questions of the documentation are asked as they stand there. */
class WorkedQuestionsTest {

    private static final Path FOLDER = Path.of("docs/replay");

    @AutoClose
    private static final RunningTracker TRACKER = RunningTracker.fresh();

    @BeforeAll
    static void a_history() {
        EightMoves.in(TRACKER);
    }

    static List<Path> questions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_are_five_and_the_text_tells_of_each() throws IOException {
        String text = Files.readString(FOLDER.resolve("README.md"), UTF_8);
        assertThat(questions())
                .hasSize(5)
                .allSatisfy(file -> assertThat(text)
                        .contains("](" + file.getFileName() + ")")
                        .contains("replay api/docs/replay/" + file.getFileName() + " --out"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void each_is_answered_with_every_measure_that_it_asks_for(Path file) throws IOException {
        String question = Files.readString(file, UTF_8);
        String id = TRACKER.post("/replays", question).text("/id");
        Patience.until(
                () -> !TRACKER.get("/replays/" + id).body().get("outcome").isNull());
        JsonNode answer = TRACKER.get("/replays/" + id + "/result").body();
        JsonNode asked = new JsonMapper().readTree(question);
        assertThat(answer.get("tables").findValuesAsString("measure"))
                .containsAll(asked.get("measures")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList());
        assertThat(answer.has("since")).isEqualTo(asked.has("since"));
    }
}
