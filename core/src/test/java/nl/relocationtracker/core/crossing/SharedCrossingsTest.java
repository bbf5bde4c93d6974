package nl.relocationtracker.core.crossing;

import static nl.relocationtracker.core.Days.april;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FAMILY;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.YUSUF;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.stay;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.crossing.ChildCrossingsTest.file;
import static nl.relocationtracker.core.crossing.ChildCrossingsTest.rule;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.announced;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.closingDayChanged;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.alert.WithdrawalCause;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Children;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.crossing.HouseholdCrossings.Member;
import nl.relocationtracker.core.finding.DaySpans;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.StayId;
import org.junit.jupiter.api.Test;

/** What in the record of households and locations passes a limit. */
class SharedCrossingsTest {

    private static final AlertRule EIGHT = new AlertRule(
            new RuleId(new UUID(9, 1)),
            1,
            RuleKind.CLOSURE_WOULD_CROSS,
            Policies.EVERY_RELOCATION,
            null,
            AlertSeverity.WARNING,
            Scope.ALL);

    @Test
    void a_household_is_split_for_too_long_from_its_first_day_apart_on() {
        ChildEvent amina = inFamily(AMINA, FIRST);
        ChildEvent yusuf = inFamily(YUSUF, SECOND);
        ChildEvent goes = relocated(YUSUF, SECOND, THIRD, BUDEL, march(5), CAPACITY);
        assertThat(splits(List.of(file(amina), file(yusuf, goes))))
                .extracting(Crossing::since, Crossing::until)
                .containsExactly(tuple(march(12), null));
        assertThat(splits(List.of(
                        file(amina, relocated(AMINA, FIRST, stay(4), BUDEL, march(12), CAPACITY)), file(yusuf, goes))))
                .as("together again on the eighth day")
                .isEmpty();
        assertThat(splits(List.of(
                        file(amina, relocated(AMINA, FIRST, stay(4), BUDEL, march(20), CAPACITY)), file(yusuf, goes))))
                .extracting(Crossing::since, Crossing::until)
                .containsExactly(tuple(march(12), march(20)));
    }

    @Test
    void a_household_is_split_no_longer_when_the_one_elsewhere_is_no_child_any_more() {
        ChildFile yusuf = file(inFamily(YUSUF, SECOND), relocated(YUSUF, SECOND, THIRD, BUDEL, march(5), CAPACITY));
        LocalDate birthday = march(20);
        assertThat(new HouseholdCrossings(
                                FAMILY,
                                List.of(
                                        new Member(file(inFamily(AMINA, FIRST)), Optional.empty()),
                                        new Member(
                                                yusuf,
                                                Optional.of(Birth.between(
                                                        birthday.minusYears(18), birthday.minusYears(18))))))
                        .of(List.of(rule(RuleKind.HOUSEHOLD_SPLIT, 7))))
                .extracting(Crossing::since, Crossing::until)
                .containsExactly(tuple(march(12), birthday));
    }

    @Test
    void a_split_is_nobodys_to_mend_when_the_last_of_them_has_departed() {
        ChildFile yusuf = file(
                inFamily(YUSUF, SECOND),
                relocated(YUSUF, SECOND, THIRD, BUDEL, march(5), CAPACITY),
                departed(YUSUF, THIRD, march(20), Destination.RETURNED));
        ChildEvent amina = inFamily(AMINA, FIRST);
        assertThat(splits(List.of(file(amina), yusuf)))
                .extracting(split -> split.lapsedAt(march(30).atStartOfDay()))
                .containsExactly(Optional.empty());
        ChildFile gone = file(amina, departed(AMINA, FIRST, march(25), Destination.RETURNED));
        assertThat(splits(List.of(gone, yusuf)))
                .extracting(
                        split -> split.lapsedAt(march(24).atStartOfDay()),
                        split -> split.lapsedAt(march(25).atStartOfDay()))
                .containsExactly(tuple(Optional.empty(), Optional.of(WithdrawalCause.CHILD_DEPARTED)));
    }

    @Test
    void each_split_is_in_the_scope_of_a_rule_by_where_it_began() {
        AlertRule ofBudel = new AlertRule(
                new RuleId(new UUID(9, 1)),
                1,
                RuleKind.HOUSEHOLD_SPLIT,
                null,
                7,
                AlertSeverity.WARNING,
                new Scope(false, Set.of(BUDEL)));
        ChildFile yusuf = file(
                inFamily(YUSUF, SECOND),
                relocated(YUSUF, SECOND, THIRD, BUDEL, march(2), CAPACITY),
                relocated(YUSUF, THIRD, stay(5), TER_APEL, march(11), CAPACITY),
                relocated(YUSUF, stay(5), stay(6), HEUMENSOORD, march(13), CAPACITY));
        assertThat(new HouseholdCrossings(FAMILY, members(List.of(file(inFamily(AMINA, FIRST)), yusuf)))
                        .of(List.of(ofBudel)))
                .extracting(Crossing::since, Crossing::until)
                .containsExactly(tuple(march(9), march(11)));
    }

    @Test
    void a_closing_is_overdue_until_it_is_recorded_or_on_another_day() {
        AlertRule aDayLate = rule(RuleKind.CLOSING_OVERDUE, 1);
        LocationEvent said = announced(TER_APEL, march(2), march(10));
        assertThat(of(aDayLate, said))
                .extracting(Crossing::since, Crossing::until)
                .containsExactly(tuple(march(11), null));
        assertThat(of(aDayLate, said, closed(TER_APEL, march(10)))).isEmpty();
        assertThat(of(aDayLate, said, withdrawn(TER_APEL, march(4)))).isEmpty();
        assertThat(of(aDayLate, said, closingDayChanged(TER_APEL, march(15), april(10))))
                .extracting(Crossing::since, Crossing::until)
                .containsExactly(tuple(march(11), march(15)), tuple(april(11), null));
    }

    @Test
    void an_open_location_without_a_child_for_long() {
        AlertRule tenDays = rule(RuleKind.WITHOUT_CHILDREN, 10);
        LocationPeriods location = folded(opened(TER_APEL, LocationKind.REGULAR, march(1)));
        assertThat(new LocationCrossings(location, DaySpans.of(march(3), march(8)), (rule, day) -> 0)
                        .of(List.of(tenDays)))
                .extracting(Crossing::since, Crossing::until)
                .containsExactly(tuple(march(18), null));
    }

    @Test
    void a_closing_that_would_make_children_cross_is_told_while_it_is_announced() {
        LocationEvent said = announced(TER_APEL, march(2), april(10));
        assertThat(closing(3, said)).singleElement().satisfies(one -> {
            assertThat(one.since()).isEqualTo(march(2));
            assertThat(one.standsAt(march(2).atStartOfDay())).isTrue();
        });
        assertThat(closing(0, said)).as("it may be so yet").singleElement().satisfies(one -> {
            assertThat(one.standsAt(march(2).atStartOfDay())).isFalse();
            assertThat(one.standsAt(march(4).atStartOfDay())).isFalse();
        });
        assertThat(closing(3, said, withdrawn(TER_APEL, march(4)))).isEmpty();
        assertThat(closing(3, said, closingDayChanged(TER_APEL, march(4), april(20))))
                .as("another day is another crossing")
                .singleElement()
                .satisfies(one -> assertThat(one.alertId())
                        .isNotEqualTo(closing(3, said).get(0).alertId()));
    }

    @Test
    void of_a_foster_family_nothing_is_told() {
        LocationPeriods home =
                LocationPeriods.unopened(HEUMENSOORD).after(opened(HEUMENSOORD, LocationKind.FOSTER_FAMILY, march(1)));
        assertThat(new LocationCrossings(home, DaySpans.NONE, (rule, day) -> 0)
                        .of(List.of(rule(RuleKind.WITHOUT_CHILDREN, 1))))
                .isEmpty();
    }

    private static List<Crossing> closing(int children, LocationEvent... events) {
        return new LocationCrossings(
                        folded(opened(TER_APEL, march(1)), events), DaySpans.ALWAYS, (rule, day) -> children)
                .of(List.of(EIGHT));
    }

    private static List<Crossing> of(AlertRule rule, LocationEvent... events) {
        return new LocationCrossings(folded(opened(TER_APEL, march(1)), events), DaySpans.ALWAYS, (any, day) -> 0)
                .of(List.of(rule));
    }

    private static LocationPeriods folded(LocationEvent first, LocationEvent... events) {
        LocationPeriods location = LocationPeriods.unopened(TER_APEL).after(first);
        for (LocationEvent event : events) location = location.after(event);
        return location;
    }

    private static List<Crossing> splits(List<ChildFile> members) {
        return new HouseholdCrossings(FAMILY, members(members)).of(List.of(rule(RuleKind.HOUSEHOLD_SPLIT, 7)));
    }

    private static List<Member> members(List<ChildFile> files) {
        return files.stream().map(file -> new Member(file, Optional.empty())).toList();
    }

    private static ChildPlaced inFamily(ChildId child, StayId stay) {
        return new ChildPlaced(child, stay, TER_APEL, march(1), Children.WITH_PARENT, FAMILY, 28, Origin.ARRIVED);
    }
}
