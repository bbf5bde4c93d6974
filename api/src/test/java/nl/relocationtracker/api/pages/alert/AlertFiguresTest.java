package nl.relocationtracker.api.pages.alert;

import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures of alerts: exact for those who care, under the disclosure rules for others, of today and of a day that is past. */
class AlertFiguresTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private final String site = TRACKER.location("REGULAR", "2023-01-01");
    private final String first = TRACKER.location("REGULAR", "2023-01-01");
    private final String name = "Eens " + UUID.randomUUID();
    private final String rule =
            TRACKER.post("/alert-rules", """
                    {"name": "%s", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 1, "severity": "NOTICE",
                     "receivers": ["SUPERVISOR"], "enabled": true, "locations": ["%s"]}
                    """.formatted(name, site)).text("/id");

    private String moved(String day) {
        String child = TRACKER.child(first, "2024-02-01");
        TRACKER.post("/children/" + child + "/relocations", relocation(site, day));
        return child;
    }

    private JsonNode figures(String query) {
        return TRACKER.get("/alert-figures" + query)
                .body()
                .get("rules")
                .valueStream()
                .filter(one -> one.get("ruleId").stringValue().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoever_answers_for_all_reads_what_is_open_and_how_long_it_took_exactly() {
        for (String day : new String[] {"2024-09-28", "2024-09-29", "2024-09-21"}) moved(day);
        String child = moved("2024-09-30");
        String alert =
                TRACKER.get("/alerts?ruleId=" + rule + "&childId=" + child).text("/items/0/id");
        TRACKER.post("/alerts/" + alert + "/acknowledgements", "{\"response\": \"OTHER\"}");
        JsonNode told = figures("");
        assertThat(told.get("pending").intValue()).isEqualTo(4);
        assertThat(told.get("open").intValue()).isEqualTo(3);
        assertThat(told.get("waiting").intValue()).isEqualTo(3);
        assertThat(told.get("daysToKnow").toString())
                .isEqualTo("{\"count\":4,\"median\":2,\"ninetiethPercentile\":10}");
        assertThat(told.get("hoursToTake").toString())
                .isEqualTo("{\"count\":1,\"median\":0,\"ninetiethPercentile\":0}");
        assertThat(Visitor.signedIn(TRACKER, "Leiding " + site, Role.SUPERVISOR)
                        .open("/alerts/figures")
                        .page())
                .contains(name, "Dagen tot bekend, p90", "/alerts?location=" + site);
    }

    @Test
    void of_a_past_day_it_is_told_what_had_been_recorded_by_its_end() {
        moved("2024-09-01");
        assertThat(TRACKER.get("/alert-figures?asOf=2024-09-15")
                        .body()
                        .get("rules")
                        .toString())
                .as("it was raised on the first of October")
                .doesNotContain(rule);
    }

    @Test
    void a_researcher_reads_of_how_many_children_and_nothing_small() {
        String child = "";
        for (int i = 0; i < 11; i++) child = moved("2024-09-30");
        Visitor researcher = Visitor.signedIn(TRACKER, "Onderzoek " + site, Role.RESEARCHER);
        String page = researcher.open("/alerts/figures?file=csv").page();
        assertThat(page.lines().filter(line -> line.endsWith(rule)))
                .as("eleven are told as ten; of too few no median is told")
                .singleElement()
                .asString()
                .isEqualTo(name + ",10,WITHHELD,WITHHELD,WITHHELD,WITHHELD,10," + rule);
        assertThat(researcher.open("/alerts/figures").page())
                .contains("Totalen staan er niet bij")
                .doesNotContain(child)
                .doesNotContain("href=\"/alerts\"")
                .doesNotContain("href=\"/alerts?");
    }
}
