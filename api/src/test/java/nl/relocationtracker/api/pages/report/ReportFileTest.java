package nl.relocationtracker.api.pages.report;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The quarterly report as a file. */
class ReportFileTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void is_tagged_so_that_a_validator_of_pdf_ua_finds_nothing(String language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] file = file("/reports/quarterly/2024-2.pdf?lang=" + language);
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
            List<String> found = result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() != TestAssertion.Status.PASSED)
                    .map(one -> one.getRuleId() + " " + one.getMessage() + " " + one.getLocation())
                    .collect(toList());
            assertThat(found).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
        }
    }

    @Test
    void tells_of_a_quarter_in_which_somebody_came_back_elsewhere_for_a_reason_that_nobody_recorded() throws Exception {
        String child = TRACKER.child(TRACKER.location("EMERGENCY", "2024-01-01"), "2024-02-01");
        TRACKER.post("/children/" + child + "/departures", """
                {"leftOn": "2024-04-10", "destination": "WHEREABOUTS_UNKNOWN"}
                """);
        TRACKER.post("/children/" + child + "/placements", """
                {"locationId": "%s", "arrivedOn": "2024-04-20", "accompaniment": "WITH_PARENT"}
                """.formatted(TRACKER.location("EMERGENCY", "2024-01-01")));
        assertThat(TRACKER.get("/children/" + child).body().toString()).contains("\"count\":1");
        assertThat(file("/reports/quarterly/2024-2.pdf?knownAt=2024-10-01T09:00:00Z"))
                .isNotEmpty();
    }

    private static byte[] file(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TRACKER.port() + path))
                .header("Authorization", RunningTracker.authorization())
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
