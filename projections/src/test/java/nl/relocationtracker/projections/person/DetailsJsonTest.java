package nl.relocationtracker.projections.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.BirthDate.Precision;
import nl.relocationtracker.core.person.BirthDate.Source;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import org.junit.jupiter.api.Test;

/** What stands inside the seal is stored for ever, as events are. */
class DetailsJsonTest {

    private static final LocalDate BORN = LocalDate.parse("2015-06-01");

    private static final PersonalDetails DETAILS = new PersonalDetails(
            List.of(
                    new Name("Amina", "Hassan", "Hassan Amina", "أمينة حسن", Name.Kind.OFFICIAL),
                    new Name("Mina", null, null, null, Name.Kind.ALSO_KNOWN_AS)),
            new BirthDate(BORN, Precision.MONTH, Source.DOCUMENT, true),
            List.of(new ReferenceNumber("COA", "V-1"), new ReferenceNumber(null, "2")));

    @Test
    void details_are_written_and_read_as_they_always_were() throws IOException {
        assertThat(DetailsJson.written(DETAILS)).isEqualTo(golden(2));
        assertThat(DetailsJson.read(golden(2))).isEqualTo(DETAILS);
    }

    @Test
    void what_the_first_release_sealed_can_be_read() throws IOException {
        assertThat(DetailsJson.read(golden(1))).isEqualTo(PersonalDetails.of(BORN, "V-1"));
        assertThat(DetailsJson.read("{\"externalNumber\":\"V-1\"}")).isEqualTo(PersonalDetails.of(null, "V-1"));
        assertThat(DetailsJson.read("{}")).isEqualTo(PersonalDetails.NONE);
    }

    private static String golden(int form) throws IOException {
        try (InputStream file =
                DetailsJsonTest.class.getResourceAsStream("/sealed/PersonalDetails-" + form + ".json")) {
            return new String(file.readAllBytes(), UTF_8).strip();
        }
    }
}
