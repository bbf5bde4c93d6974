package nl.relocationtracker.core.crossing;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.received;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Children.stay;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.CrossingId;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.alert.WithdrawalCause;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.person.Birth;
import org.junit.jupiter.api.Test;

/** What in the record of a child passes a limit, from when on and until when. */
class ChildCrossingsTest {

    private static final CountingPolicy TWO_MOVES = Policies.EVERY_RELOCATION.flaggingFrom(2);
    private static final Places PLACES = Places.of(List.of(
            LocationPeriods.unopened(TER_APEL).after(opened(TER_APEL, LocationKind.CRISIS_EMERGENCY, march(1))),
            LocationPeriods.unopened(HEUMENSOORD).after(opened(HEUMENSOORD, LocationKind.EMERGENCY, march(1))),
            LocationPeriods.unopened(BUDEL).after(opened(BUDEL, LocationKind.REGULAR, march(1)))));

    @Test
    void a_count_that_only_grows_passes_its_number_once_whichever_move_does_it() {
        Crossing passed = only(
                counting(TWO_MOVES, Scope.ALL),
                placed(AMINA, FIRST, TER_APEL, march(1)),
                relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(5), CAPACITY),
                relocated(AMINA, SECOND, THIRD, BUDEL, march(9), CAPACITY),
                relocated(AMINA, THIRD, stay(4), TER_APEL, march(12), CAPACITY));
        assertThat(passed.id()).isEqualTo(CrossingId.ONLY);
        assertThat(passed.since()).isEqualTo(march(9));
        assertThat(passed.until()).isNull();
        assertThat(passed.standsAt(march(9).atStartOfDay())).isTrue();
        assertThat(passed.standsAt(march(8).atTime(23, 59))).isFalse();
    }

    @Test
    void a_count_within_a_window_passes_its_number_again_after_it_fell_below() {
        assertThat(of(
                        counting(TWO_MOVES.within(5), Scope.ALL),
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(2), CAPACITY),
                        relocated(AMINA, SECOND, THIRD, BUDEL, march(4), CAPACITY),
                        relocated(AMINA, THIRD, stay(4), TER_APEL, march(20), CAPACITY),
                        relocated(AMINA, stay(4), stay(5), BUDEL, march(21), CAPACITY)))
                .extracting(Crossing::id, Crossing::since, Crossing::until)
                .containsExactly(
                        tuple(new CrossingId(THIRD.value()), march(4), march(7)),
                        tuple(new CrossingId(stay(5).value()), march(21), march(25)));
    }

    @Test
    void a_child_that_departed_nobody_knows_whereto_is_missing_until_it_is_back() {
        assertThat(of(
                        rule(RuleKind.MISSING, null),
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        departed(AMINA, FIRST, march(5), Destination.WHEREABOUTS_UNKNOWN),
                        placed(AMINA, SECOND, BUDEL, march(9)),
                        departed(AMINA, SECOND, march(12), Destination.WHEREABOUTS_UNKNOWN)))
                .extracting(Crossing::id, Crossing::since, Crossing::until)
                .containsExactly(
                        tuple(new CrossingId(FIRST.value()), march(5), march(9)),
                        tuple(new CrossingId(SECOND.value()), march(12), null));
        assertThat(of(
                        rule(RuleKind.MISSING, null),
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        departed(AMINA, FIRST, march(5), Destination.RETURNED)))
                .isEmpty();
    }

    @Test
    void a_child_that_was_sent_is_missed_when_the_hours_are_over_and_not_before() {
        AlertRule byEight = rule(RuleKind.NOT_RECEIVED, 20);
        Crossing missed =
                only(byEight, placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(5), BUDEL, CAPACITY));
        assertThat(missed.due()).isEqualTo(LocalDateTime.of(march(5), LocalTime.of(20, 0)));
        assertThat(missed.standsAt(march(5).atTime(19, 59))).isFalse();
        assertThat(missed.standsAt(march(5).atTime(20, 0))).isTrue();
        Crossing sameDay = only(
                byEight,
                placed(AMINA, FIRST, TER_APEL, march(1)),
                sent(AMINA, FIRST, march(5), BUDEL, CAPACITY),
                received(AMINA, FIRST, SECOND, BUDEL, march(5)));
        assertThat(sameDay.isUndecided()).as("before eight or after").isTrue();
        assertThat(sameDay.isReached()).isFalse();
        assertThat(sameDay.standsAt(march(5).atTime(20, 0))).isFalse();
        assertThat(of(
                        rule(RuleKind.NOT_RECEIVED, 30),
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        sent(AMINA, FIRST, march(5), BUDEL, CAPACITY),
                        received(AMINA, FIRST, SECOND, BUDEL, march(5))))
                .as("on the day before it would have been due")
                .isEmpty();
        assertThat(only(
                                byEight,
                                placed(AMINA, FIRST, TER_APEL, march(1)),
                                sent(AMINA, FIRST, march(5), BUDEL, CAPACITY),
                                received(AMINA, FIRST, SECOND, BUDEL, march(6)))
                        .standsAt(march(6).atStartOfDay()))
                .isFalse();
    }

    @Test
    void days_in_emergency_and_crisis_reception_add_up_within_a_spell() {
        Crossing tooLong = only(
                rule(RuleKind.LONG_IN_EMERGENCY, 10),
                placed(AMINA, FIRST, TER_APEL, march(1)),
                relocated(AMINA, FIRST, SECOND, BUDEL, march(5), CAPACITY),
                relocated(AMINA, SECOND, THIRD, HEUMENSOORD, march(10), CAPACITY));
        assertThat(tooLong.since()).as("the eleventh day: four, and seven").isEqualTo(march(16));
        assertThat(tooLong.id()).isEqualTo(new CrossingId(FIRST.value()));
        assertThat(of(
                        rule(RuleKind.LONG_IN_EMERGENCY, 10),
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        relocated(AMINA, FIRST, SECOND, BUDEL, march(11), CAPACITY)))
                .as("ten days, and no more")
                .isEmpty();
    }

    @Test
    void an_unaccompanied_child_under_fifteen_should_be_in_a_foster_family_in_time() {
        ChildEvent alone = new ChildPlaced(
                AMINA, FIRST, BUDEL, march(1), new Accompaniment(Company.ALONE, true), null, 28, Origin.ARRIVED);
        assertThat(new ChildCrossings(file(alone), PLACES, Optional.of(born(LocalDate.parse("2012-03-01"))))
                        .of(List.of(rule(RuleKind.NOT_IN_FOSTER_FAMILY, 14))))
                .extracting(Crossing::since)
                .containsExactly(march(15));
    }

    @Test
    void from_the_eighteenth_birthday_on_nothing_passes_any_more() {
        assertThat(new ChildCrossings(
                                file(
                                        placed(AMINA, FIRST, TER_APEL, march(1)),
                                        departed(AMINA, FIRST, march(5), Destination.WHEREABOUTS_UNKNOWN)),
                                PLACES,
                                Optional.of(born(march(5).minusYears(18))))
                        .of(List.of(rule(RuleKind.MISSING, null))))
                .isEmpty();
    }

    @Test
    void a_rule_is_for_whom_its_scope_says() {
        ChildEvent[] moved = {
            placed(AMINA, FIRST, TER_APEL, march(1)),
            relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(5), CAPACITY),
            relocated(AMINA, SECOND, THIRD, BUDEL, march(9), CAPACITY)
        };
        assertThat(of(counting(TWO_MOVES, new Scope(false, Set.of(BUDEL))), moved))
                .hasSize(1);
        assertThat(of(counting(TWO_MOVES, new Scope(false, Set.of(TER_APEL))), moved))
                .isEmpty();
        assertThat(of(counting(TWO_MOVES, new Scope(true, Set.of())), moved))
                .as("she is with her mother")
                .isEmpty();
    }

    @Test
    void of_several_stays_on_a_day_the_last_says_whether_a_rule_is_for_the_child() {
        ChildEvent[] moved = {
            placed(AMINA, FIRST, TER_APEL, march(1)),
            relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(5), CAPACITY),
            relocated(AMINA, SECOND, THIRD, BUDEL, march(5), CAPACITY)
        };
        assertThat(of(counting(TWO_MOVES, new Scope(false, Set.of(BUDEL))), moved))
                .hasSize(1);
        assertThat(of(counting(TWO_MOVES, new Scope(false, Set.of(HEUMENSOORD))), moved))
                .isEmpty();
    }

    @Test
    void how_a_child_lives_in_reception_is_nobodys_to_mend_when_it_has_departed_until_it_is_back() {
        ChildEvent[] moved = {
            placed(AMINA, FIRST, TER_APEL, march(1)),
            relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(5), CAPACITY),
            relocated(AMINA, SECOND, THIRD, BUDEL, march(9), CAPACITY),
            departed(AMINA, THIRD, march(9), Destination.RETURNED),
            placed(AMINA, stay(4), BUDEL, march(20))
        };
        Crossing gone = only(counting(TWO_MOVES, Scope.ALL), Arrays.copyOf(moved, 4));
        assertThat(gone.standsAt(march(9).atStartOfDay())).isFalse();
        assertThat(gone.lapsedAt(march(9).atStartOfDay())).contains(WithdrawalCause.CHILD_DEPARTED);
        assertThat(gone.lapsedAt(march(8).atTime(23, 59))).isEmpty();
        Crossing back = only(counting(TWO_MOVES, Scope.ALL), moved);
        assertThat(back.alertId()).isEqualTo(gone.alertId());
        assertThat(back.standsAt(march(20).atStartOfDay())).isTrue();
    }

    @Test
    void who_becomes_eighteen_first_is_no_child_any_more_and_who_departs_first_is_gone() {
        Optional<Birth> born = Optional.of(born(march(12).minusYears(18)));
        ChildFile present = file(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(5), CAPACITY),
                relocated(AMINA, SECOND, THIRD, BUDEL, march(9), CAPACITY));
        Crossing grown = new ChildCrossings(present, PLACES, born)
                .of(List.of(counting(TWO_MOVES, Scope.ALL)))
                .get(0);
        assertThat(grown.lapsedAt(march(11).atTime(23, 59))).isEmpty();
        assertThat(grown.lapsedAt(march(12).atStartOfDay())).contains(WithdrawalCause.TURNED_EIGHTEEN);
        assertThat(grown.turns())
                .containsExactly(march(9).atStartOfDay(), march(12).atStartOfDay());
        for (LocalDate day : List.of(march(11), march(13)))
            assertThat(Lapse.of(present.after(departed(AMINA, THIRD, day, Destination.RETURNED)), born))
                    .contains(
                            day.equals(march(11))
                                    ? new Lapse(day, WithdrawalCause.CHILD_DEPARTED)
                                    : new Lapse(march(12), WithdrawalCause.TURNED_EIGHTEEN));
    }

    @Test
    void where_a_child_is_that_is_gone_has_to_be_found_out_also_when_it_is_eighteen_since() {
        Crossing missing = new ChildCrossings(
                        file(
                                placed(AMINA, FIRST, TER_APEL, march(1)),
                                departed(AMINA, FIRST, march(5), Destination.WHEREABOUTS_UNKNOWN)),
                        PLACES,
                        Optional.of(born(march(6).minusYears(18))))
                .of(List.of(rule(RuleKind.MISSING, null)))
                .get(0);
        assertThat(missing.standsAt(march(20).atStartOfDay())).isTrue();
        assertThat(missing.lapsedAt(march(20).atStartOfDay())).isEmpty();
    }

    private static AlertRule counting(CountingPolicy policy, Scope scope) {
        return new AlertRule(
                new RuleId(new UUID(9, 1)), 1, RuleKind.COUNT_REACHED, policy, null, AlertSeverity.WARNING, scope);
    }

    static AlertRule rule(RuleKind kind, Integer term) {
        return new AlertRule(new RuleId(new UUID(9, 1)), 1, kind, null, term, AlertSeverity.URGENT, Scope.ALL);
    }

    private static Crossing only(AlertRule rule, ChildEvent... events) {
        List<Crossing> all = of(rule, events);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<Crossing> of(AlertRule rule, ChildEvent... events) {
        return new ChildCrossings(file(events), PLACES, Optional.empty()).of(List.of(rule));
    }

    private static Birth born(LocalDate day) {
        return Birth.between(day, day);
    }

    static ChildFile file(ChildEvent... events) {
        ChildFile file = ChildFile.empty(events[0].childId());
        for (ChildEvent event : events) file = file.after(event);
        return file;
    }
}
