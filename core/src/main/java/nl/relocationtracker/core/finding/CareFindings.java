package nl.relocationtracker.core.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.finding.DaySpans.Span;
import nl.relocationtracker.core.location.History;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.Stay;

/**
 * Whether a child without a parent or an adult who has custody is where it should be. One that lives with a relative who has
 * no custody is found too: whether that is the family it needs is for its guardian to say, who accepts the finding then.
 */
record CareFindings(
        ChildFile file, Map<LocationId, LocationPeriods> places, Optional<Birth> birth, int fosterFamilyDays) {

    private static final int FOSTER_FAMILY_UNDER = 15;

    List<Found> all() {
        DaySpans alone = unaccompanied();
        if (alone.spans().isEmpty()) return List.of();
        List<Found> found = new ArrayList<>();
        DaySpans child = alone.within(
                DaySpans.of(LocalDate.MIN, birth.map(Birth::eighteenthOn).orElse(LocalDate.MAX)));
        for (Stay stay : file.timeline().stays()) crisis(stay.id().value(), stay.location(), days(stay), child, found);
        for (Absence absence : file.timeline().absences())
            if (absence.location() != null)
                crisis(absence.id().value(), absence.location(), days(absence), child, found);
        birth.ifPresent(known ->
                fosterFamily(alone.within(DaySpans.of(LocalDate.MIN, known.birthday(FOSTER_FAMILY_UNDER))), found));
        return found;
    }

    private DaySpans unaccompanied() {
        List<Accompanied> all = file.accompaniments();
        DaySpans spans = DaySpans.NONE;
        for (int i = 0; i < all.size(); i++) {
            // What is told of the first day is so on every day before it too.
            LocalDate from = i == 0 ? LocalDate.MIN : all.get(i).from();
            LocalDate to = i + 1 < all.size() ? all.get(i + 1).from() : LocalDate.MAX;
            if (all.get(i).accompaniment().unaccompanied()) spans = spans.plus(DaySpans.of(from, to));
        }
        return spans;
    }

    private void crisis(UUID about, LocationId location, DaySpans there, DaySpans child, List<Found> found) {
        DaySpans bad = there.within(child).within(days(location, LocationKind.CRISIS_EMERGENCY));
        for (Span span : bad.spans())
            found.add(found(
                    FindingCode.UNACCOMPANIED_IN_CRISIS_RECEPTION,
                    Map.of("locationId", location, "day", span.from()),
                    about,
                    location,
                    span));
    }

    /** @param young the days on which the child is unaccompanied and so young that it belongs in a foster family */
    private void fosterFamily(DaySpans young, List<Found> found) {
        Map<Integer, List<Stay>> spells = file.timeline().stays().stream().collect(Collectors.groupingBy(Stay::spell));
        for (List<Stay> spell : spells.values()) {
            Stay first = spell.get(0);
            DaySpans inReception = DaySpans.NONE;
            DaySpans inFamily = DaySpans.NONE;
            for (Stay stay : spell) {
                inReception = inReception.plus(DaySpans.of(stay.arrivedOn(), orNever(stay.goneBy())));
                inFamily = inFamily.plus(days(stay).within(days(stay.location(), LocationKind.FOSTER_FAMILY)));
            }
            DaySpans due = DaySpans.of(first.arrivedOn().plusDays(fosterFamilyDays), LocalDate.MAX);
            for (Span span :
                    inReception.without(inFamily).within(young).within(due).spans())
                found.add(found(
                        FindingCode.NOT_IN_FOSTER_FAMILY,
                        Map.of("since", first.arrivedOn()),
                        first.id().value(),
                        null,
                        span));
        }
    }

    private Found found(FindingCode code, Map<String, Object> details, UUID about, LocationId location, Span span) {
        LocalDate until = span.to().equals(LocalDate.MAX) ? null : span.to();
        return new Found(file.id(), new Finding(code, details), about, location, span.from(), until);
    }

    private static DaySpans days(Stay stay) {
        return DaySpans.of(stay.arrivedOn(), orNever(stay.leftOn()));
    }

    private static DaySpans days(Absence absence) {
        return DaySpans.of(absence.from(), orNever(absence.until()));
    }

    /** The days on which a location is of a kind; none when nothing is known of it. */
    private DaySpans days(LocationId location, LocationKind kind) {
        DaySpans days = DaySpans.NONE;
        LocationPeriods known = places.get(location);
        if (known == null) return days;
        for (History.Span<LocationKind> span : known.descriptions().kinds().spans())
            if (span.value() == kind) days = days.plus(DaySpans.of(span.from(), span.to()));
        return days;
    }

    private static LocalDate orNever(LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }
}
