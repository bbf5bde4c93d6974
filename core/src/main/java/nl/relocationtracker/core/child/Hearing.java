package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.WHY_NEEDED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.finding.ChildFindings;
import nl.relocationtracker.core.finding.Found;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;

/** What the rules about one request share: what they stand on, and the judgement that they come to together. */
record Hearing(Ground ground, Vault vault, Map<LocationId, LocationPeriods> places, Judgement judgement) {

    /** The stay that a child can be moved from, or an objection. */
    Optional<Stay> runningIn(Timeline timeline) {
        if (timeline.isInTransit()) judgement.object(CHILD_IN_TRANSIT);
        else if (timeline.running().isEmpty()) judgement.object(CHILD_NOT_IN_RECEPTION);
        return timeline.running();
    }

    /** Where among the stays, or an objection. */
    Optional<Integer> indexOf(List<Stay> stays, StayId id) {
        for (int i = 0; i < stays.size(); i++) if (stays.get(i).id().equals(id)) return Optional.of(i);
        judgement.object(STAY_UNKNOWN, "stayId", id);
        return Optional.empty();
    }

    /** Received elsewhere than it was sent to. */
    void findElsewhere(Stay from, LocationId arrived) {
        if (from != null && from.transit() != null && from.transit().isSentElsewhereThan(arrived))
            judgement.find(Finding.of(
                    FindingCode.RECEIVED_ELSEWHERE, "locationId", from.transit().destination()));
    }

    void requireLeavable(Stay stay, LocalDate leftOn) {
        judgement.requirePast(leftOn);
        if (leftOn.isBefore(stay.arrivedOn())) judgement.object(BEFORE_LAST_ARRIVAL, "arrivedOn", stay.arrivedOn());
    }

    Move move(ChildFile before, Motive motive, Stay from) {
        return move(before, motive, periodOf(from));
    }

    /** @param leftPeriod the opening period of the stay that the child leaves; null outside of any */
    Move move(ChildFile before, Motive motive, PeriodId leftPeriod) {
        judgement.requireReason(motive);
        boolean inferred = motive.decidedBy() == null;
        return new Move(
                motive.reason(),
                inferred ? motive.reason().usuallyDecidedBy() : motive.decidedBy(),
                inferred,
                motive.reason() == Reason.LOCATION_CLOSED ? leftPeriod : null,
                motive.sourceCode(),
                sealed(before, "source", motive.sourceText()),
                sealed(before, "note", motive.note()));
    }

    Sealed sealed(ChildFile before, String field, String text) {
        return text == null || text.isBlank() ? null : vault.seal(before.placeOf(field), text);
    }

    /** What is bad today about where the child is, and was not before the request. The report of an import is about its rows. */
    void findOfCare(ChildFile before, ChildFile after) {
        if (ground.isImport()) return;
        List<Found> old = ChildFindings.ofCare(before, places, judgement.birth(), ground.terms());
        for (Found found : ChildFindings.ofCare(after, places, judgement.birth(), ground.terms()))
            if (found.holdsOn(ground.today())
                    && old.stream().noneMatch(one -> one.id().equals(found.id()))) judgement.find(found.finding());
    }

    PeriodId periodOf(Stay stay) {
        return periodOf(stay.location(), stay.arrivedOn());
    }

    PeriodId periodOf(LocationId location, LocalDate day) {
        return Optional.ofNullable(places.get(location))
                .flatMap(known -> known.periodOn(day))
                .map(period -> period.id())
                .orElse(null);
    }

    ChildFile happened(ChildFile before, ChildEvent event) {
        judgement.happened(event);
        return before.after(event);
    }

    /** Why something recorded before is put right, which must be said. */
    Sealed why(ChildFile before, String why) {
        if (why == null || why.isBlank()) judgement.object(WHY_NEEDED);
        return sealed(before, "why", why);
    }
}
