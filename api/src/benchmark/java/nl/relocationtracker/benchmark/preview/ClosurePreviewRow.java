package nl.relocationtracker.benchmark.preview;

import java.io.BufferedWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.relocationtracker.benchmark.Figures;
import nl.relocationtracker.benchmark.Ours;
import nl.relocationtracker.benchmark.Row;
import nl.relocationtracker.benchmark.recording.OverHttp;
import nl.relocationtracker.projections.recording.Grounds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The closure preview of a location with many residents, each moved some times before, over HTTP. */
public final class ClosurePreviewRow {

    private static final int RESIDENTS = 500;
    private static final int STAYS = 5;
    private static final int DAYS_EACH = 60;
    private static final int WARM_UP = 10;
    /** Three repetitions, which are usual, are about a hundred looks. */
    private static final int ROUNDS = 33;

    private static final double PROMISED = 1_000;

    private final Ours ours;
    private final LocalDate today;
    private final JsonMapper json = new JsonMapper();

    /** @param ours with nobody in it */
    public ClosurePreviewRow(Ours ours) {
        this.ours = ours;
        this.today = ours.get(Grounds.class).today();
    }

    public Row measure(int repetitions) {
        ours.importFiles(this::locations, this::stays);
        OverHttp http = new OverHttp(ours);
        String path = "/locations/" + fullOf(http) + "/closure-preview?closesOn=" + today.plusDays(30);
        int told = json.readTree(http.get(path)).path("children").asInt();
        if (told != RESIDENTS) throw new IllegalStateException("the preview is about " + told);
        for (int i = 0; i < WARM_UP; i++) http.get(path);
        Figures milliseconds = new Figures();
        for (int i = 0; i < repetitions * ROUNDS; i++) {
            long began = System.nanoTime();
            http.get(path);
            milliseconds.add(Row.OURS, (System.nanoTime() - began) / 1e6);
        }
        double most = milliseconds.all().get(Row.OURS).percentile(99);
        String within = String.format(Locale.ROOT, "99 of 100 within %.0f ms, promised are %.0f", most, PROMISED);
        return new Row(
                "closure preview, %d residents, over HTTP".formatted(RESIDENTS),
                "milliseconds",
                milliseconds.all(),
                List.of(),
                most > PROMISED ? List.of() : List.of(within),
                most > PROMISED ? List.of(within) : List.of());
    }

    private String fullOf(OverHttp http) {
        for (JsonNode location :
                json.readTree(http.get("/locations?open=true&limit=500")).path("items"))
            if (location.path("name").asString().equals(name(STAYS - 1)))
                return location.path("id").asString();
        throw new IllegalStateException("nobody lives anywhere");
    }

    private static String name(int stay) {
        return "Azc " + (char) ('A' + stay);
    }

    private void locations(BufferedWriter file) throws IOException {
        file.write("location,name,municipality,kind,capacity,opened,closed\n");
        for (int stay = 0; stay < STAYS; stay++)
            file.write("%d,%s,Emmen,REGULAR,%d,%s,%n".formatted(stay, name(stay), 2 * RESIDENTS, arrivedAt(0)));
    }

    /** In pairs, which move together. */
    private void stays(BufferedWriter file) throws IOException {
        file.write("child,born,unaccompanied,household,location,arrived,left,reason\n");
        for (int child = 0; child < RESIDENTS; child++)
            for (int stay = 0; stay < STAYS; stay++)
                file.write("c%d,%s,no,h%d,%d,%s,%s,%s%n"
                        .formatted(
                                child,
                                today.minusYears(5 + child % 9),
                                child / 2,
                                stay,
                                arrivedAt(stay),
                                stay == STAYS - 1 ? "" : arrivedAt(stay + 1),
                                stay == 0 ? "" : "LOCATION_CLOSED"));
    }

    private LocalDate arrivedAt(int stay) {
        return today.minusDays((long) DAYS_EACH * (STAYS - stay));
    }
}
