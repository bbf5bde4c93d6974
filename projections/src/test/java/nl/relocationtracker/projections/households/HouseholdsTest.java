package nl.relocationtracker.projections.households;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether children who belong together are together. */
class HouseholdsTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final HouseholdId household = HouseholdId.create();
    private final LocationId emmen = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");
    private final LocationId assen = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2023-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void on_the_way_to_one_place_they_are_together_and_to_different_places_apart() {
        ChildId first = placed(emmen, "2012-05-01");
        ChildId second = placed(emmen, "2014-05-01");
        sent(first, assen);
        sent(second, assen);
        assertThat(places()).isOne();

        ChildId third = placed(emmen, "2015-05-01");
        sent(third, desk.opened("Azc Drachten", LocationKind.REGULAR, "2023-01-01"));
        assertThat(places()).isEqualTo(2);
        assertThat(finding().code()).isEqualTo(FindingCode.SIBLINGS_APART);
    }

    @Test
    void whoever_left_one_place_for_nobody_knows_where_is_together_and_from_different_places_apart() {
        sent(placed(emmen, "2012-05-01"), null);
        sent(placed(emmen, "2013-05-01"), null);
        assertThat(places()).isOne();
        sent(placed(assen, "2014-05-01"), null);
        assertThat(places()).isEqualTo(2);
    }

    @Test
    void a_sibling_is_apart_from_nobody_from_its_eighteenth_birthday_on() {
        placed(emmen, "2006-02-20");
        placed(assen, "2012-05-01");
        assertThat(view("2024-02-19").isSeverelyApart()).isTrue();
        assertThat(view("2024-02-20").isApart()).isFalse();
        assertThat(view("2024-02-20").finding()).isEmpty();
        assertThat(view("2024-02-20").members()).hasSize(2).anyMatch(HouseholdView.Member::grown);
    }

    @Test
    void those_apart_at_a_location_are_the_households_of_whom_a_child_lives_there() {
        ChildId first = placed(emmen, "2012-05-01");
        placed(assen, "2014-05-01");
        assertThat(apartAt(emmen)).isEqualTo(apartAt(assen)).containsExactly(household);
        assertThat(apartAt(desk.opened("Azc Drachten", LocationKind.REGULAR, "2023-01-01")))
                .isEmpty();
        sent(first, assen);
        assertThat(apartAt(emmen)).isEmpty();
        assertThat(apartAt(assen)).containsExactly(household);
    }

    private List<HouseholdId> apartAt(LocationId location) {
        return store.get(Households.class).apartAt(location, PointInTime.asKnownNow(parse("2024-03-01"))).stream()
                .map(found -> new HouseholdId(found.id()))
                .toList();
    }

    private int places() {
        return view("2024-03-01").places();
    }

    private Finding finding() {
        return view("2024-03-01").finding().orElseThrow();
    }

    private HouseholdView view(String day) {
        return store.get(Households.class)
                .household(household, PointInTime.asKnownNow(parse(day)))
                .orElseThrow();
    }

    private ChildId placed(LocationId location, String born) {
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
                                new Accompaniment(Company.CHILD_ONLY_HOUSEHOLD, true),
                                household,
                                PersonalDetails.of(parse(born), null)),
                        SOMEBODY);
        return child;
    }

    private void sent(ChildId child, LocationId to) {
        store.get(Recording.class)
                .record(new SendChild(child, null, parse("2024-02-28"), to, Motive.of(Reason.CAPACITY)), SOMEBODY);
    }
}
