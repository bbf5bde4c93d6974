package nl.relocationtracker.benchmark.reading;

import java.time.Instant;
import java.util.List;
import nl.relocationtracker.benchmark.reading.Question.Kind;

/** What people ask most. */
final class Questions {

    static final List<Question> ALL = List.of(
            new Question("flagged today, first page", Kind.PAGE, asking -> asking.get("/children?flagged=true")),
            new Question("all children, first page", Kind.PAGE, asking -> asking.get("/children?limit=50")),
            new Question(
                    "all children, at row 10 000 or the last",
                    Kind.PAGE,
                    asking -> asking.get("/children?limit=50" + asking.farOn())),
            new Question(
                    "search by name",
                    Kind.PAGE,
                    asking -> asking.post("/children/_search", "{\"query\": \"Muhamad Ahmady\"}")),
            new Question("file of a child", Kind.PAGE, asking -> asking.get("/children/" + asking.aChild())),
            new Question(
                    "timeline of a child",
                    Kind.PAGE,
                    asking -> asking.get("/children/" + asking.aChild() + "/timeline")),
            new Question(
                    "residents of a location",
                    Kind.PAGE,
                    asking -> asking.get("/locations/" + asking.aLocation() + "/residents")),
            new Question("population today", Kind.SUM, asking -> asking.get("/population")),
            new Question("openings and closings", Kind.SUM, asking -> asking.get("/location-churn")),
            new Question(
                    "population, past",
                    Kind.SUM,
                    asking -> asking.get("/population?on=%s&knownAt=%s".formatted(asking.yearsAgo(1), Instant.now()))),
            new Question(
                    "flagged, past",
                    Kind.SUM,
                    asking -> asking.get(
                            "/children?flagged=true&asOf=%s&knownAt=%s".formatted(asking.yearsAgo(1), Instant.now()))),
            new Question(
                    "residents, past",
                    Kind.SUM,
                    asking -> asking.get("/locations/%s/residents?asOf=%s&knownAt=%s"
                            .formatted(asking.aLocation(), asking.yearsAgo(1), Instant.now()))));

    private Questions() {}
}
