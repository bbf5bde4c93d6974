package nl.relocationtracker.core.finding;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.rules.LongAgo;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.Stay;

/**
 * What was recorded long after it happened, or so long that the year may be mistyped. Only whoever sees it recorded can tell:
 * the record itself does not say.
 */
public final class Lateness {

    private Lateness() {}

    private record Told(UUID about, LocationId location, LocalDate day) {}

    /**
     * What is late or improbable after something was recorded: what was before and is told still, and what is told now.
     *
     * @param known what was late before
     * @param live whether it was recorded by live entry: what is taken over from another system is not late, but its year may
     *     be mistyped too
     */
    public static List<Found> after(
            List<Found> known, ChildFile before, ChildFile after, LocalDate recordedOn, boolean live, int lateDays) {
        if (after.isErased() || (known.isEmpty() && !live && !beginsLongAgo(after, recordedOn))) return List.of();
        Set<Told> old = told(before);
        Set<Told> now = told(after);
        List<Found> late = new ArrayList<>();
        for (Found found : known)
            if (now.contains(new Told(found.about(), found.location(), found.from()))) late.add(found);
        for (Told told : now) {
            if (old.contains(told)) continue;
            boolean improbable = LongAgo.is(told.day(), recordedOn);
            if (improbable || (live && DAYS.between(told.day(), recordedOn) > lateDays))
                late.add(Found.of(
                        after.id(),
                        improbable ? FindingCode.IMPROBABLE_DAY : FindingCode.RECORDED_LATE,
                        Map.of("day", told.day()),
                        told.about(),
                        told.location(),
                        told.day()));
        }
        return late;
    }

    /** Whether a look at each of its days is worth its while: most of what imports bring is not of long ago. */
    private static boolean beginsLongAgo(ChildFile file, LocalDate recordedOn) {
        List<Stay> stays = file.timeline().stays();
        return !stays.isEmpty() && LongAgo.is(stays.get(0).arrivedOn(), recordedOn);
    }

    private static Set<Told> told(ChildFile file) {
        Set<Told> told = new LinkedHashSet<>();
        Set<LocalDate> arrivals = new LinkedHashSet<>();
        for (Stay stay : file.timeline().stays()) {
            UUID about = stay.id().value();
            arrivals.add(stay.arrivedOn());
            told.add(new Told(about, stay.location(), stay.arrivedOn()));
            if (stay.transit() != null) told.add(new Told(about, stay.location(), stay.leftOn()));
            if (stay.departure() != null)
                told.add(new Told(about, stay.location(), stay.departure().on()));
        }
        for (Absence absence : file.timeline().absences()) {
            told.add(new Told(absence.id().value(), absence.location(), absence.from()));
            if (absence.until() != null) told.add(new Told(absence.id().value(), absence.location(), absence.until()));
        }
        // With whom a child is when it arrives is told with its arrival.
        for (Accompanied accompanied : file.accompaniments())
            if (!arrivals.contains(accompanied.from())) told.add(new Told(null, null, accompanied.from()));
        return told;
    }
}
