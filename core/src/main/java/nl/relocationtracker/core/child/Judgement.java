package nl.relocationtracker.core.child;

import static java.time.temporal.ChronoUnit.DAYS;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_AFTER_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_BEFORE_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.REASON_FOR_IMPORTS_ONLY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.LongAgo;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** Gathers what speaks against a request, what is bad about it, and what it would do. */
final class Judgement {

    private final Ground ground;
    private final List<Objection> objections = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ChildEvent> events = new ArrayList<>();
    private Optional<Birth> birth = Optional.empty();

    Judgement(Ground ground) {
        this.ground = ground;
    }

    void knowBirth(Optional<Birth> known) {
        birth = known;
    }

    Optional<Birth> birth() {
        return birth;
    }

    void happened(ChildEvent event) {
        events.add(event);
    }

    void object(RefusalCode code) {
        objections.add(Objection.of(code));
    }

    void object(Objection objection) {
        objections.add(objection);
    }

    void object(RefusalCode code, String name, Object value) {
        objections.add(Objection.of(code, name, value));
    }

    /** Whether anything speaks against the request so far. */
    boolean objects() {
        return !objections.isEmpty();
    }

    void find(Finding finding) {
        if (!findings.contains(finding)) findings.add(finding);
    }

    /** A rule that refuses in live entry and only warns in an import. The codes of both have the same name. */
    void objectUnlessImport(FindingCode code, String name, Object value) {
        if (ground.isImport()) find(Finding.of(code, name, value));
        else object(RefusalCode.valueOf(code.name()), name, value);
    }

    void requirePast(LocalDate day) {
        if (day.isAfter(ground.today())) object(IN_THE_FUTURE, "day", day);
        else if (LongAgo.is(day, ground.today())) find(Finding.of(FindingCode.IMPROBABLE_DAY, "day", day));
        else if (!ground.isImport()
                && DAYS.between(day, ground.today()) > ground.terms().lateDays())
            find(Finding.of(FindingCode.RECORDED_LATE, "day", day));
    }

    /**
     * A missing child was last seen while it lived at the place from which it went missing.
     *
     * @param lastSeenOn null when that is unknown
     * @param leftOn null leaves it out
     */
    void requireSeen(LocalDate lastSeenOn, LocalDate arrivedOn, LocalDate leftOn) {
        if (lastSeenOn == null) return;
        if (leftOn != null && lastSeenOn.isAfter(leftOn)) object(LAST_SEEN_AFTER_LEAVING, "leftOn", leftOn);
        if (arrivedOn != null && lastSeenOn.isBefore(arrivedOn))
            object(LAST_SEEN_BEFORE_ARRIVAL, "arrivedOn", arrivedOn);
    }

    void requireArrivable(LocalDate arrivedOn) {
        requirePast(arrivedOn);
        birth.ifPresent(known -> {
            if (arrivedOn.isBefore(known.earliest())) objectUnlessImport(FindingCode.BEFORE_BIRTH, "day", arrivedOn);
            if (!arrivedOn.isBefore(known.eighteenthOn()))
                objectUnlessImport(FindingCode.NOT_A_CHILD_ANY_MORE, "day", arrivedOn);
        });
    }

    /** Born in reception on the day of the placement: that is the birth date, or a day that it may be. */
    void requireBornOn(LocalDate day) {
        if (birth.filter(known -> !known.canBe(day)).isPresent())
            objectUnlessImport(FindingCode.BORN_ON_ANOTHER_DAY, "day", day);
    }

    /** What is only put right is not late for that. */
    void requireArrivable(LocalDate arrivedOn, LocalDate before) {
        if (!arrivedOn.equals(before)) requireArrivable(arrivedOn);
    }

    void requireReason(Motive motive) {
        if (motive.reason() == Reason.UNKNOWN && !ground.isImport()) object(REASON_FOR_IMPORTS_ONLY);
        boolean silent = motive.note() == null || motive.note().isBlank();
        if (motive.reason() != Reason.OTHER || !silent) return;
        if (ground.isImport()) find(Finding.of(FindingCode.NOTE_MISSING));
        else object(NOTE_NEEDED);
    }

    /**
     * Every stay that is new or lasts longer than before lies within one opening period of its location. Nobody new comes in
     * while it winds down; who is born there does not come in.
     */
    void requireOpen(Timeline before, Timeline after, Map<LocationId, LocationPeriods> places) {
        for (Stay stay : after.stays()) {
            if (before.stay(stay.id()).map(known -> isGrown(known, stay)).orElse(true))
                requireOpen(stay.location(), stay.arrivedOn(), stay.leftOn(), places.get(stay.location()));
            boolean arrives = before.stay(stay.id())
                    .filter(known -> known.location().equals(stay.location())
                            && known.arrivedOn().equals(stay.arrivedOn()))
                    .isEmpty();
            if (arrives && !stay.isBornInto()) requireNotWindingDown(places.get(stay.location()), stay.arrivedOn());
        }
    }

    private static boolean isGrown(Stay before, Stay after) {
        boolean endsLater = before.leftOn() != null
                && (after.leftOn() == null || after.leftOn().isAfter(before.leftOn()));
        return endsLater
                || after.arrivedOn().isBefore(before.arrivedOn())
                || !after.location().equals(before.location());
    }

    /**
     * From a day until another the location is open.
     *
     * @param until null: still
     * @param location null when there is none with that id
     */
    void requireOpen(LocationId id, LocalDate from, LocalDate until, LocationPeriods location) {
        if (location == null) {
            object(LOCATION_UNKNOWN, "locationId", id);
            return;
        }
        Optional<Period> period = location.periodOn(from);
        if (period.isEmpty()) {
            Map<String, Object> details = Map.of("locationId", id, "day", from);
            if (ground.isImport()) find(new Finding(FindingCode.OUTSIDE_OPENING_PERIOD, details));
            else objections.add(new Objection(RefusalCode.LOCATION_NOT_OPEN, details));
        } else if (!period.get().holds(from, until)) {
            Map<String, Object> details =
                    Map.of("locationId", id, "closedOn", period.get().closedOn());
            if (ground.isImport()) find(new Finding(FindingCode.STAY_CROSSES_CLOSING, details));
            else objections.add(new Objection(RefusalCode.STAY_CROSSES_CLOSING, details));
        }
    }

    /** From the announcement of a closure on nobody new comes in. */
    void requireNotWindingDown(LocationPeriods location, LocalDate day) {
        if (location == null || location.stateOn(day) != LocationState.WINDING_DOWN) return;
        Map<String, Object> details = Map.of("locationId", location.id(), "day", day);
        if (ground.isImport()) find(new Finding(FindingCode.LOCATION_WINDING_DOWN, details));
        else objections.add(new Objection(RefusalCode.LOCATION_WINDING_DOWN, details));
    }

    /** @throws Refusal when anything speaks against the request */
    Decision<ChildEvent> decision() {
        if (!objections.isEmpty())
            throw new Refusal(objections.stream().distinct().toList());
        return new Decision<>(events, findings);
    }
}
