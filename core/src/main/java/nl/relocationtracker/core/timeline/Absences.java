package nl.relocationtracker.core.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.child.AbsenceEvent;
import nl.relocationtracker.core.child.AbsenceEvent.AbsenceRetracted;
import nl.relocationtracker.core.child.AbsenceEvent.NightsElsewhereRecorded;
import nl.relocationtracker.core.child.AbsenceEvent.TemporaryStayBegun;
import nl.relocationtracker.core.child.AbsenceEvent.TemporaryStayEnded;
import nl.relocationtracker.core.child.Whereabouts;

/**
 * Nights elsewhere while a place was kept, as they were told: one of which nobody told the end has none here. When the child
 * left the place meanwhile, {@link #during} says that it ended then; whoever takes the leaving back takes that back with it.
 *
 * @param told in the order in which they were recorded
 */
public record Absences(List<Absence> told) {

    static final Absences NONE = new Absences(List.of());

    public Absences {
        told = List.copyOf(told);
    }

    Absences after(AbsenceEvent event, long sequence) {
        if (event instanceof TemporaryStayBegun begun) return with(begun, sequence);
        if (event instanceof NightsElsewhereRecorded nights) return with(nights, sequence);
        if (event instanceof TemporaryStayEnded ended) return ended(ended);
        if (event instanceof AbsenceRetracted retracted)
            return new Absences(told.stream()
                    .filter(absence -> !absence.id().equals(retracted.absenceId()))
                    .toList());
        throw new IllegalStateException("no rule for " + event.getClass().getSimpleName());
    }

    /** Those of which nobody told the end, whether the child left the place meanwhile or not. */
    public List<Absence> withoutEnd() {
        return told.stream().filter(Absence::isRunning).toList();
    }

    /** An absence told earlier, during the same stay, on days of this one. */
    public Optional<Absence> overlappedBy(AbsenceId id) {
        return told.stream()
                .filter(absence -> absence.id().equals(id))
                .flatMap(absence -> told.stream()
                        .takeWhile(other -> !other.id().equals(id))
                        .filter(other -> other.stayId().equals(absence.stayId()))
                        .filter(other -> !isBefore(absence, other) && !isBefore(other, absence)))
                .findFirst();
    }

    private static boolean isBefore(Absence one, Absence other) {
        return !one.isRunning() && !one.until().isAfter(other.from());
    }

    /** See {@link Timeline#placeGivenUpOn}. */
    Optional<LocalDate> placeGivenUpOn(Stay stay) {
        if (told.isEmpty()) return Optional.empty();
        return told.stream()
                .filter(absence -> absence.stayId().equals(stay.id()))
                .map(Absence::placeGivenUpOn)
                .filter(day -> day != null && !day.isBefore(stay.arrivedOn()) && stay.contains(day))
                .min(Comparator.naturalOrder());
    }

    /** Each as it was, given how the stay to which it belongs ended. */
    List<Absence> during(List<Stay> stays) {
        if (told.isEmpty()) return told;
        return told.stream().map(absence -> during(absence, stays)).toList();
    }

    private static Absence during(Absence absence, List<Stay> stays) {
        if (!absence.isRunning()) return absence;
        return stays.stream()
                .filter(stay -> stay.id().equals(absence.stayId()) && !stay.isRunning())
                .findFirst()
                .map(stay -> stay.isMovedOnFrom() ? absence.givenUp(stay.leftOn()) : absence.ended(stay.leftOn()))
                .orElse(absence);
    }

    /** An absence stays with the place where it was; one from a stay that never was goes to the stay of that day. */
    Absences keptBy(List<Stay> stays) {
        List<Absence> kept = new ArrayList<>();
        for (Absence absence : told) {
            if (stays.stream().anyMatch(stay -> stay.id().equals(absence.stayId()))) kept.add(absence);
            else
                stays.stream()
                        .filter(stay -> stay.contains(absence.from()))
                        .findFirst()
                        .ifPresent(stay -> kept.add(absence.during(stay.id())));
        }
        return new Absences(kept);
    }

    private Absences with(TemporaryStayBegun event, long sequence) {
        return with(new Absence(
                event.absenceId(),
                event.stayId(),
                event.whereabouts(),
                null,
                event.from(),
                null,
                event.limitNights(),
                null,
                event.move(),
                sequence));
    }

    private Absences with(NightsElsewhereRecorded event, long sequence) {
        return with(new Absence(
                event.absenceId(),
                event.stayId(),
                Whereabouts.NIGHTS_ELSEWHERE,
                event.locationId(),
                event.from(),
                event.until(),
                event.limitNights(),
                null,
                event.move(),
                sequence));
    }

    private Absences ended(TemporaryStayEnded event) {
        return new Absences(told.stream()
                .map(absence -> !absence.id().equals(event.absenceId())
                        ? absence
                        : event.placeGivenUp() ? absence.givenUp(event.endedOn()) : absence.ended(event.endedOn()))
                .toList());
    }

    private Absences with(Absence next) {
        List<Absence> all = new ArrayList<>(told);
        all.add(next);
        return new Absences(all);
    }
}
