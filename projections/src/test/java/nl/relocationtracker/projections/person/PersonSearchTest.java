package nl.relocationtracker.projections.person;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.core.person.Name.Kind.ALSO_KNOWN_AS;
import static nl.relocationtracker.core.person.Name.Kind.OFFICIAL;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.person.PersonSearch.Found;
import nl.relocationtracker.projections.person.PersonSearch.Query;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonSearchTest {

    private static final LocalDate BORN = parse("2012-05-17");

    private final Store store = new Store();
    private final LocationId assen = opened("Noodopvang Assen");
    private final LocationId emmen = opened("Azc Emmen");
    private final ChildId yusuf =
            placed(assen, details(new Name("Yusuf", "Al-Hassan", null, null, OFFICIAL), BORN, "V-2023.0417"));
    private final ChildId amina = placed(emmen, details(new Name("Amina", null, null, null, OFFICIAL), null, null));
    private final ChildId maryam = placed(
            emmen,
            details(
                    new Name(null, null, "Hassan Maryam Yusuf", "مريم يوسف حسن", OFFICIAL),
                    BORN.plusYears(2),
                    "12-34 AB"));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void finds_a_name_in_any_spelling() {
        for (String spelling : List.of("Yusuf Hassan", "YOUSSEF HASAN", "Jusuf al Hasan", "Yûsūf Ḥassān", "Юсуф Хасан"))
            assertThat(found(spelling)).as(spelling).startsWith(yusuf).contains(maryam);
    }

    @Test
    void finds_a_name_in_any_order_and_by_one_word_alone() {
        assertThat(found("Hassan Yusuf")).startsWith(yusuf);
        assertThat(found("maryam")).containsExactly(maryam);
        assertThat(found("amina")).containsExactly(amina);
        assertThat(found("مريم")).containsExactly(maryam);
        assertThat(found("يوسف حسن")).containsExactly(maryam, yusuf);
    }

    @Test
    void finds_a_child_of_whom_less_is_known_than_asked() {
        assertThat(found("Amina Rahimi")).containsExactly(amina);
    }

    @Test
    void finds_a_name_with_a_slip_of_the_pen() {
        assertThat(found("Yusuf Hasssn")).startsWith(yusuf);
        assertThat(found("Maryan")).contains(maryam);
        assertThat(found("Yussf Hamsan")).startsWith(yusuf);
    }

    @Test
    void finds_a_number_however_it_is_written_and_only_the_whole() {
        assertThat(found("v20230417")).containsExactly(yusuf);
        assertThat(found("V 2023 0417")).containsExactly(yusuf);
        assertThat(found("1234ab")).containsExactly(maryam);
        assertThat(found("2023")).isEmpty();
        assertThat(found("Amina V-2023.0417")).startsWith(yusuf).contains(amina);
    }

    @Test
    void finds_nobody_by_another_name_or_by_nothing() {
        assertThat(found("Willem")).isEmpty();
        assertThat(found("- ?")).isEmpty();
    }

    @Test
    void leaves_out_those_born_in_another_year_but_not_those_whose_birth_is_unknown() {
        assertThat(find(new Query("hassan", 2014, null, 9)))
                .extracting(Found::child)
                .containsExactly(maryam);
        assertThat(find(new Query("amina", 2014, null, 9)))
                .extracting(Found::child)
                .containsExactly(amina);
    }

    @Test
    void finds_only_who_lives_there_when_asked_and_says_where() {
        List<Found> found = find(new Query("hassan", null, emmen, 9));
        assertThat(found).extracting(Found::child).containsExactly(maryam);
        assertThat(found.get(0).location()).isEqualTo("Azc Emmen");
        assertThat(found.get(0).details().numbers().get(0).number()).isEqualTo("12-34 AB");
    }

    @Test
    void finds_every_name_that_is_known_and_none_that_is_not_any_more() {
        record(
                amina,
                new PersonalDetails(
                        List.of(
                                new Name("Aminata", "Diallo", null, null, OFFICIAL),
                                new Name("Mina", null, null, null, ALSO_KNOWN_AS)),
                        null,
                        List.of()));
        assertThat(found("diallo")).containsExactly(amina);
        assertThat(found("mina")).contains(amina);
        record(amina, new PersonalDetails(List.of(new Name("Mina", null, null, null, OFFICIAL)), null, List.of()));
        assertThat(found("diallo")).isEmpty();
    }

    @Test
    void gives_no_more_than_asked_for() {
        assertThat(find(new Query("hassan", null, null, 1))).hasSize(1);
    }

    private List<ChildId> found(String text) {
        return find(new Query(text, null, null, 9)).stream().map(Found::child).toList();
    }

    private List<Found> find(Query query) {
        return store.get(PersonSearch.class).find(query);
    }

    private static PersonalDetails details(Name name, LocalDate born, String number) {
        return new PersonalDetails(
                List.of(name),
                born == null ? null : BirthDate.stated(born),
                number == null ? List.of() : List.of(new ReferenceNumber("COA", number)));
    }

    private void record(ChildId child, PersonalDetails details) {
        store.get(Recording.class).record(new RecordPersonalDetails(child, null, details), SOMEBODY);
    }

    private LocationId opened(String name) {
        LocationId id = LocationId.create();
        store.get(Recording.class)
                .record(
                        new OpenLocation(
                                id,
                                PeriodId.create(),
                                name,
                                null,
                                "Assen",
                                LocationKind.REGULAR,
                                100,
                                parse("2024-01-01")),
                        SOMEBODY);
        return id;
    }

    private ChildId placed(LocationId location, PersonalDetails details) {
        ChildId child = ChildId.create();
        store.get(Recording.class)
                .record(
                        new PlaceChild(
                                child,
                                null,
                                StayId.create(),
                                location,
                                parse("2024-02-01"),
                                Origin.ARRIVED,
                                new Accompaniment(Accompaniment.Company.ALONE, true),
                                null,
                                details),
                        SOMEBODY);
        return child;
    }
}
