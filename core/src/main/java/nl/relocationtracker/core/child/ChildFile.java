package nl.relocationtracker.core.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * Everything known of one child: the fold of its stream.
 *
 * @param version how many events are folded
 * @param companions with whom the child was, as it was told
 * @param details null when none are recorded
 */
public record ChildFile(ChildId id, long version, Timeline timeline, Companions companions, SealedDetails details) {

    /**
     * With whom a child is from a day on.
     *
     * @param household null for a child without one
     */
    public record Accompanied(LocalDate from, Accompaniment accompaniment, HouseholdId household) {}

    /** Who the child is, where that was recorded. */
    public record SealedDetails(SealedIn place, Sealed content) {}

    /** A child of which nothing is recorded yet. */
    public static ChildFile empty(ChildId id) {
        return new ChildFile(id, 0, Timeline.EMPTY, Companions.UNKNOWN, null);
    }

    public boolean isKnown() {
        return version > 0;
    }

    public ChildFile after(ChildEvent event) {
        Timeline next = timeline.after(event, version);
        SealedDetails known = event instanceof PersonalDetailsRecorded recorded
                ? new SealedDetails(placeOf("details"), recorded.details())
                : details;
        return new ChildFile(id, version + 1, next, companions.after(event, timeline), known);
    }

    /** With whom the child was, from which day, oldest first: each entry holds until the next. */
    public List<Accompanied> accompaniments() {
        return companions.along(timeline);
    }

    /** With whom the child is on a day; the last that began on it or before, or else the first. */
    public Optional<Accompanied> accompaniedOn(LocalDate day) {
        List<Accompanied> all = accompaniments();
        return all.stream()
                .filter(known -> !known.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    /** Where a field of the next event stands. */
    SealedIn placeOf(String field) {
        return new SealedIn(id, version, field);
    }

    /** The recorded details, or nothing when there are none or the child's key is destroyed. */
    public Optional<PersonalDetails> opened(Vault vault) {
        return Optional.ofNullable(details).flatMap(known -> vault.details(known.place(), known.content()));
    }
}
