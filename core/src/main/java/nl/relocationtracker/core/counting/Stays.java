package nl.relocationtracker.core.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.counting.NotCounted.Rule;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** Tells which stays count under a policy that counts stays. */
record Stays(Timeline timeline, Optional<Birth> birth, CountingPolicy policy) {

    void sort(List<Counted> counted, List<NotCounted> others) {
        for (Stay stay : timeline.stays()) {
            Counted each = counted(stay, stay.arrivedOn());
            if (grown(stay.arrivedOn())) others.add(each.because(Rule.FROM_EIGHTEEN_ON));
            else counted.add(each);
        }
        for (Absence absence : timeline.absences()) {
            LocalDate since = absence.relocationSince();
            Counted each = counted(absence, since == null ? absence.from() : since);
            if (since == null) others.add(each.because(Rule.TEMPORARY_STAY));
            else if (grown(since)) others.add(each.because(Rule.FROM_EIGHTEEN_ON));
            else counted.add(each);
        }
    }

    private Counted counted(Stay stay, LocalDate since) {
        LocalDate endedOn = asChild(stay.leftOn());
        return new Counted(
                stay.id().value(),
                stay.arrivedOn(),
                since,
                since,
                lapsesOn(),
                endedOn,
                endedOn == null ? lapsesOn() : endedOn.plusDays(policy.windowDays()),
                stay.location(),
                stay.move() == null ? null : stay.move().reason());
    }

    private Counted counted(Absence absence, LocalDate since) {
        LocalDate endedOn = asChild(absence.until());
        return new Counted(
                absence.id().value(),
                absence.from(),
                since,
                since,
                lapsesOn(),
                endedOn,
                endedOn == null ? lapsesOn() : endedOn.plusDays(policy.windowDays()),
                absence.location(),
                absence.move().reason());
    }

    /** The day of leaving, if the child was one on that day; or null. */
    private LocalDate asChild(LocalDate left) {
        return left == null || grown(left) ? null : left;
    }

    /** A stay that goes on ends, as that of a child, on the eighteenth birthday. */
    private LocalDate lapsesOn() {
        return birth.map(known -> known.eighteenthOn().plusDays(policy.windowDays()))
                .orElse(Counted.NEVER);
    }

    private boolean grown(LocalDate day) {
        return birth.isPresent() && !day.isBefore(birth.get().eighteenthOn());
    }
}
