package nl.relocationtracker.core.counting;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.DecidedBy.GUARDIAN;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.LOCATION_CLOSED;
import static nl.relocationtracker.core.child.Reason.MEDICAL;
import static nl.relocationtracker.core.child.Reason.OTHER;
import static nl.relocationtracker.core.child.Reason.OWN_REQUEST;
import static nl.relocationtracker.core.child.Reason.PROCEDURE;
import static nl.relocationtracker.core.child.Reason.SCHOOL;
import static nl.relocationtracker.core.child.Reason.TO_FITTING_CARE;
import static nl.relocationtracker.core.counting.Policies.BEYOND_PROCEDURE;
import static nl.relocationtracker.core.counting.Policies.EIGHT_IN_A_YEAR;
import static nl.relocationtracker.core.counting.Policies.EVERY_RELOCATION;
import static nl.relocationtracker.core.counting.Policies.FORCED;
import static nl.relocationtracker.core.counting.Policies.FORCED_WIDE;
import static nl.relocationtracker.core.counting.Policies.OTHER_MUNICIPALITY;
import static nl.relocationtracker.core.counting.Policies.PLACEMENT_STABILITY;
import static nl.relocationtracker.core.counting.Policies.THREE_PLACEMENTS_IN_A_YEAR;
import static nl.relocationtracker.core.location.LocationKind.CENTRAL_RECEPTION;
import static nl.relocationtracker.core.location.LocationKind.EMERGENCY;
import static nl.relocationtracker.core.location.LocationKind.PROCESS_RECEPTION;
import static nl.relocationtracker.core.location.LocationKind.REGULAR;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.DRACHTEN;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.NOWHERE;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.counting.CountingPolicy.Ages;
import nl.relocationtracker.core.counting.NotCounted.Rule;
import nl.relocationtracker.core.location.LocationEvent.LocationDescribed;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.location.SiteId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.History;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final Optional<Birth> UNKNOWN = Optional.empty();

    private final History amina = new History();
    private Places places = Places.UNKNOWN;

    @Test
    void stored_names_are_for_ever() {
        assertThat(Policies.BUILT_IN)
                .extracting(CountingPolicy::name)
                .containsExactly(
                        "every-relocation",
                        "eight-in-a-year",
                        "forced",
                        "forced-wide",
                        "beyond-procedure",
                        "other-municipality",
                        "three-placements-in-a-year",
                        "placement-stability");
        assertThat(Policies.BUILT_IN).extracting(CountingPolicy::version).containsOnly(1);
        assertThat(Policies.named("forced")).contains(FORCED);
        assertThat(Policies.named("voluntary")).isEmpty();
    }

    @Test
    void eight_in_a_year_lapses_365_days_after_the_eighth_latest() {
        amina.placed(TER_APEL, parse("2023-02-01"));
        moved(8, parse("2023-03-01"));
        assertThat(on(EIGHT_IN_A_YEAR, "2023-03-07").flagged()).isFalse();
        RelocationCount flagged = on(EIGHT_IN_A_YEAR, "2024-02-28");
        assertThat(flagged.count()).isEqualTo(8);
        assertThat(flagged.flaggedSince()).contains(parse("2023-03-08"));
        assertThat(flagged.flaggedUntil()).contains(parse("2024-02-29"));
        RelocationCount lapsed = on(EIGHT_IN_A_YEAR, "2024-02-29");
        assertThat(lapsed.count()).isEqualTo(7);
        assertThat(lapsed.flagged()).isFalse();
        assertThat(lapsed.flaggedUntil()).isEmpty();
        assertThat(lapsed.notCounted()).extracting(NotCounted::rule).containsExactly(Rule.OUTSIDE_WINDOW);
        assertThat(on(EVERY_RELOCATION, "2024-02-29").flaggedUntil()).isEmpty();
    }

    @Test
    void a_flag_that_is_renewed_before_it_lapses_goes_on_and_one_that_has_lapsed_begins_again() {
        amina.placed(TER_APEL, parse("2023-02-01"));
        moved(8, parse("2023-03-01"));
        amina.relocated(HEUMENSOORD, parse("2024-02-29"));
        RelocationCount renewed = on(EIGHT_IN_A_YEAR, "2024-02-29");
        assertThat(renewed.flaggedSince()).contains(parse("2023-03-08"));
        assertThat(renewed.flaggedUntil()).contains(parse("2024-03-01"));
        amina.relocated(DRACHTEN, parse("2024-03-02"));
        assertThat(on(EIGHT_IN_A_YEAR, "2024-03-01").flagged()).isFalse();
        amina.relocated(HEUMENSOORD, parse("2024-03-02"));
        assertThat(on(EIGHT_IN_A_YEAR, "2024-03-02").flaggedSince()).contains(parse("2024-03-02"));
    }

    @Test
    void forced_counts_what_is_imposed_and_flags_more_than_one() {
        amina.placed(TER_APEL, march(1))
                .relocated(BUDEL, march(2), LOCATION_CLOSED)
                .relocated(TER_APEL, march(3), PROCEDURE)
                .relocated(BUDEL, march(4), OWN_REQUEST);
        RelocationCount once = on(FORCED, march(4));
        assertThat(once.counted()).extracting(Counted::reason).containsExactly(LOCATION_CLOSED);
        assertThat(once.notCounted())
                .extracting(NotCounted::reason, NotCounted::rule)
                .containsExactly(tuple(PROCEDURE, Rule.REASON), tuple(OWN_REQUEST, Rule.REASON));
        assertThat(once.flagged()).isFalse();
        amina.relocated(TER_APEL, march(5), CAPACITY);
        assertThat(on(FORCED, march(5)).flaggedSince()).contains(march(5));
    }

    @Test
    void forced_in_the_wide_sense_is_all_but_what_was_asked_for() {
        amina.placed(TER_APEL, march(1))
                .relocated(BUDEL, march(2), PROCEDURE)
                .relocated(TER_APEL, march(3), TO_FITTING_CARE)
                .relocated(BUDEL, march(4), MEDICAL)
                .relocated(TER_APEL, march(5), OTHER)
                .relocated(BUDEL, march(6), SCHOOL)
                .relocated(TER_APEL, march(7), LOCATION_CLOSED);
        assertThat(on(FORCED_WIDE, march(7)).counted())
                .extracting(Counted::reason)
                .containsExactly(PROCEDURE, TO_FITTING_CARE, MEDICAL, OTHER, LOCATION_CLOSED);
        assertThat(on(FORCED_WIDE, march(7)).flaggedSince()).contains(march(3));
    }

    @Test
    void the_first_steps_of_the_procedure_are_left_out_until_the_first_regular_place() {
        places = Places.of(List.of(
                location(TER_APEL, CENTRAL_RECEPTION, "Westerwolde"),
                location(BUDEL, PROCESS_RECEPTION, "Cranendonck"),
                location(HEUMENSOORD, EMERGENCY, "Nijmegen"),
                location(DRACHTEN, REGULAR, "Smallingerland")));
        amina.placed(TER_APEL, march(1))
                .relocated(BUDEL, march(2))
                .relocated(HEUMENSOORD, march(3))
                .relocated(DRACHTEN, march(4))
                .relocated(HEUMENSOORD, march(5))
                .relocated(BUDEL, march(6));
        RelocationCount count = on(BEYOND_PROCEDURE, march(6));
        assertThat(count.counted()).extracting(Counted::movedOn).containsExactly(march(3), march(5), march(6));
        assertThat(count.notCounted()).extracting(NotCounted::movedOn).containsExactly(march(2), march(4));
        assertThat(count.notCounted()).extracting(NotCounted::rule).containsOnly(Rule.FIRST_STEP);
    }

    @Test
    void another_municipality_counts_at_school_age() {
        places = Places.of(List.of(
                location(TER_APEL, REGULAR, "Westerwolde"),
                location(BUDEL, REGULAR, "Cranendonck"),
                location(DRACHTEN, REGULAR, "Cranendonck"),
                location(HEUMENSOORD, REGULAR, null)));
        amina.placed(TER_APEL, march(1))
                .relocated(BUDEL, march(9))
                .relocated(DRACHTEN, march(10))
                .relocated(HEUMENSOORD, march(11))
                .relocated(BUDEL, march(12))
                .relocated(TER_APEL, march(13));
        Optional<Birth> fiveOn10March = Optional.of(new Birth(march(10).minusYears(5)));
        RelocationCount count = on(OTHER_MUNICIPALITY, march(31), fiveOn10March);
        assertThat(count.counted()).extracting(Counted::movedOn).containsExactly(march(13));
        assertThat(count.notCounted())
                .extracting(NotCounted::rule)
                .containsExactly(
                        Rule.AGE, Rule.SAME_MUNICIPALITY, Rule.MUNICIPALITY_UNKNOWN, Rule.MUNICIPALITY_UNKNOWN);
        assertThat(on(OTHER_MUNICIPALITY, march(31), UNKNOWN).notCounted())
                .extracting(NotCounted::rule)
                .containsOnly(Rule.BIRTH_UNKNOWN);
        Optional<Birth> eighteenOn13March = Optional.of(new Birth(march(13).minusYears(18)));
        assertThat(on(OTHER_MUNICIPALITY, march(31), eighteenOn13March).counted())
                .extracting(Counted::movedOn)
                .containsExactly(march(9));
    }

    @Test
    void stays_touched_in_a_year_flag_from_three_on_until_a_year_after_leaving_the_third_latest() {
        amina.placed(TER_APEL, parse("2022-01-01"))
                .relocated(BUDEL, parse("2023-03-01"))
                .relocated(TER_APEL, parse("2023-06-01"));
        assertThat(on(THREE_PLACEMENTS_IN_A_YEAR, "2023-05-31").count()).isEqualTo(2);
        RelocationCount three = on(THREE_PLACEMENTS_IN_A_YEAR, "2024-02-28");
        assertThat(three.count()).isEqualTo(3);
        assertThat(three.flaggedSince()).contains(parse("2023-06-01"));
        assertThat(three.flaggedUntil()).contains(parse("2024-02-29"));
        RelocationCount two = on(THREE_PLACEMENTS_IN_A_YEAR, "2024-02-29");
        assertThat(two.count()).isEqualTo(2);
        assertThat(two.flagged()).isFalse();
        assertThat(on(THREE_PLACEMENTS_IN_A_YEAR, "2029-02-28").count()).isEqualTo(1);
    }

    @Test
    void a_temporary_stay_is_a_placement_once_it_passed_its_limit() {
        amina.placed(TER_APEL, march(1)).relocated(BUDEL, march(2)).away(march(3), 21);
        RelocationCount within = on(THREE_PLACEMENTS_IN_A_YEAR, march(23));
        assertThat(within.count()).isEqualTo(2);
        assertThat(within.notCounted()).extracting(NotCounted::rule).containsExactly(Rule.TEMPORARY_STAY);
        RelocationCount past = on(THREE_PLACEMENTS_IN_A_YEAR, march(24));
        assertThat(past.count()).isEqualTo(3);
        assertThat(past.flaggedSince()).contains(march(24));
    }

    @Test
    void a_stay_ends_on_the_eighteenth_birthday_for_the_count() {
        amina.placed(TER_APEL, march(1)).relocated(BUDEL, march(2)).relocated(TER_APEL, march(20));
        Optional<Birth> eighteenOn10March = Optional.of(new Birth(march(10).minusYears(18)));
        RelocationCount count = on(THREE_PLACEMENTS_IN_A_YEAR, march(31), eighteenOn10March);
        assertThat(count.count()).isEqualTo(2);
        assertThat(count.notCounted()).extracting(NotCounted::rule).containsExactly(Rule.FROM_EIGHTEEN_ON);
        assertThat(on(THREE_PLACEMENTS_IN_A_YEAR, march(10).plusDays(365), eighteenOn10March)
                        .count())
                .isZero();
    }

    @Test
    void placement_stability_is_relocations_per_thousand_days() {
        amina.placed(TER_APEL, parse("2022-01-01"))
                .relocated(BUDEL, parse("2022-02-01"))
                .relocated(TER_APEL, parse("2022-03-01"));
        Rate rate = on(PLACEMENT_STABILITY, parse("2022-01-01").plusDays(500).toString())
                .rate()
                .orElseThrow();
        assertThat(rate).isEqualTo(new Rate(2, 500));
        assertThat(rate.perThousandDays()).hasValue(4.0);
        assertThat(on(PLACEMENT_STABILITY, "2024-01-01").flagged()).isFalse();
    }

    @Test
    void placement_stability_leaves_short_spells_days_on_the_way_and_those_from_eighteen_on_out() {
        amina.placed(TER_APEL, march(1)).relocated(BUDEL, march(3)).departed(march(8), TO_FAMILY);
        RelocationCount sevenDays = on(PLACEMENT_STABILITY, march(31));
        assertThat(sevenDays.rate()).contains(new Rate(0, 0));
        assertThat(sevenDays.rate().orElseThrow().perThousandDays()).isEmpty();
        assertThat(sevenDays.notCounted()).extracting(NotCounted::rule).containsExactly(Rule.SHORT_SPELL);
        amina.placed(TER_APEL, march(10)).relocated(BUDEL, march(12), march(14), null);
        assertThat(on(PLACEMENT_STABILITY, march(17)).rate()).contains(new Rate(0, 0));
        assertThat(on(PLACEMENT_STABILITY, march(18)).rate()).contains(new Rate(1, 6));
        Optional<Birth> eighteenOn14March = Optional.of(new Birth(march(14).minusYears(18)));
        assertThat(on(PLACEMENT_STABILITY, march(31), eighteenOn14March).rate()).contains(new Rate(0, 2));
    }

    @Test
    void a_policy_may_count_each_spell_by_itself() {
        CountingPolicy perSpell =
                CountingPolicy.relocations("per-spell", 1).perSpellOnly().flaggingFrom(1);
        amina.placed(TER_APEL, march(1)).relocated(BUDEL, march(2)).departed(march(3), TO_FAMILY);
        assertThat(on(perSpell, march(4)).flagged()).isTrue();
        amina.placed(TER_APEL, march(5));
        RelocationCount count = on(perSpell, march(5));
        assertThat(count.count()).isZero();
        assertThat(count.notCounted()).extracting(NotCounted::rule).containsExactly(Rule.EARLIER_SPELL);
    }

    @Test
    void a_policy_may_ask_who_decided() {
        CountingPolicy guardians = CountingPolicy.relocations("guardians", 1).decidedBy(GUARDIAN);
        amina.placed(TER_APEL, march(1))
                .relocated(BUDEL, march(2), TO_FITTING_CARE)
                .relocated(TER_APEL, march(3), CAPACITY);
        RelocationCount count = on(guardians, march(3));
        assertThat(count.counted()).extracting(Counted::reason).containsExactly(TO_FITTING_CARE);
        assertThat(count.notCounted()).extracting(NotCounted::rule).containsExactly(Rule.DECIDED_BY);
    }

    @Test
    void a_policy_says_whether_a_move_within_a_site_counts() {
        CountingPolicy none = CountingPolicy.relocations("none", 1);
        assertThat(none.withinSite()).isFalse();
        assertThat(none.withinSitesToo().withinSite()).isTrue();
        LocationPeriods terApel = location(TER_APEL, REGULAR, "Westerwolde");
        LocationPeriods budel = location(BUDEL, REGULAR, "Cranendonck");
        places = Places.of(List.of(terApel, budel));
        amina.placed(TER_APEL, march(1)).relocated(BUDEL, march(2));
        assertThat(on(none, march(2)).count()).isEqualTo(1);
        places = Places.of(List.of(
                terApel,
                budel.after(
                        new LocationDescribed(BUDEL, "Locatie", "Cranendonck", SiteId.of(TER_APEL), null, march(1)))));
        assertThat(on(none, march(2)).notCounted()).extracting(NotCounted::rule).containsExactly(Rule.WITHIN_SITE);
        assertThat(on(none.withinSitesToo(), march(2)).count()).isEqualTo(1);
        assertThat(places.kind(NOWHERE, march(1))).isEmpty();
    }

    @Test
    void parameters_that_mean_nothing_together_are_refused() {
        CountingPolicy plain = CountingPolicy.relocations("none", 1);
        assertThatIllegalArgumentException().isThrownBy(() -> plain.flaggingFrom(0));
        assertThatIllegalArgumentException().isThrownBy(() -> plain.within(0));
        assertThatIllegalArgumentException().isThrownBy(() -> THREE_PLACEMENTS_IN_A_YEAR.flaggingFrom(2));
        assertThatIllegalArgumentException().isThrownBy(() -> PLACEMENT_STABILITY.flaggingFrom(4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(6, 5));
    }

    private static LocationPeriods location(LocationId id, LocationKind kind, String municipality) {
        return LocationPeriods.unopened(id)
                .after(new LocationOpened(
                        id, new PeriodId(id.value()), "Locatie", null, municipality, kind, 400, march(1)));
    }

    /** From place to place, one move a day, the first on this day. */
    private void moved(int times, LocalDate first) {
        for (int i = 0; i < times; i++) amina.relocated(i % 2 == 0 ? BUDEL : TER_APEL, first.plusDays(i));
    }

    private RelocationCount on(CountingPolicy policy, String day) {
        return on(policy, parse(day));
    }

    private RelocationCount on(CountingPolicy policy, LocalDate day) {
        return on(policy, day, UNKNOWN);
    }

    private RelocationCount on(CountingPolicy policy, LocalDate day, Optional<Birth> birth) {
        return RelocationCount.count(amina.timeline(), places, birth, policy, day);
    }
}
