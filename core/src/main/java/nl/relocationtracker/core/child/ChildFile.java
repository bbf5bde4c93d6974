package nl.relocationtracker.core.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildEvent.FindingAccepted;
import nl.relocationtracker.core.child.PersonEvent.HoldLifted;
import nl.relocationtracker.core.child.PersonEvent.HoldPlaced;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.Erasure;
import nl.relocationtracker.core.person.Hold;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * Everything known of one child: the fold of its stream.
 *
 * @param version how many events are folded
 * @param companions with whom the child was, as it was told
 * @param who what may be known of who the child is
 * @param acceptances the findings that somebody lets be, with the number of the event that says so
 * @param takenBack what was recorded of it and is no more
 */
public record ChildFile(
        ChildId id,
        long version,
        Timeline timeline,
        Companions companions,
        Who who,
        Map<FindingId, Long> acceptances,
        TakenBack takenBack) {

    public ChildFile {
        acceptances = Map.copyOf(acceptances);
    }

    /**
     * With whom a child is from a day on.
     *
     * @param household null for a child without one
     */
    public record Accompanied(LocalDate from, Accompaniment accompaniment, HouseholdId household) {}

    /** Who the child is, where that was recorded. */
    public record SealedDetails(SealedIn place, Sealed content) {

        Optional<PersonalDetails> opened(Vault vault) {
            return vault.details(place, content);
        }
    }

    /**
     * What may be known of who the child is.
     *
     * @param told as it was recorded, oldest first: the last holds; empty when nothing is recorded, or nothing any more
     * @param holds those that last
     * @param erasure null unless everything personal of the child was erased
     */
    public record Who(List<SealedDetails> told, List<Hold> holds, Erasure erasure) {

        static final Who UNKNOWN = new Who(List.of(), List.of(), null);

        public Who {
            told = List.copyOf(told);
            holds = List.copyOf(holds);
        }

        private Who with(SealedDetails details) {
            List<SealedDetails> all = new ArrayList<>(told);
            all.add(details);
            return new Who(all, holds, erasure);
        }

        private Who with(Hold hold) {
            return new Who(told, Stream.concat(holds.stream(), Stream.of(hold)).toList(), erasure);
        }

        private Who without(HoldId lifted) {
            return new Who(
                    told,
                    holds.stream().filter(hold -> !hold.id().equals(lifted)).toList(),
                    erasure);
        }
    }

    /** A child of which nothing is recorded yet. */
    public static ChildFile empty(ChildId id) {
        return new ChildFile(id, 0, Timeline.EMPTY, Companions.UNKNOWN, Who.UNKNOWN, Map.of(), TakenBack.NOTHING);
    }

    public boolean isKnown() {
        return version > 0;
    }

    public ChildFile after(ChildEvent event) {
        Timeline next = timeline.after(event, version);
        return new ChildFile(
                id,
                version + 1,
                next,
                companions.after(event, timeline, next, version),
                whoAfter(event),
                acceptancesAfter(event),
                takenBack.after(event, timeline));
    }

    private Who whoAfter(ChildEvent event) {
        if (event instanceof PersonalDetailsRecorded recorded)
            return who.with(new SealedDetails(placeOf("details"), recorded.details()));
        if (event instanceof HoldPlaced placed) return who.with(new Hold(placed.holdId(), placed.ground()));
        if (event instanceof HoldLifted lifted) return who.without(lifted.holdId());
        if (event instanceof PersonalDetailsErased erased)
            return new Who(List.of(), who.holds(), new Erasure(erased.ground(), erased.beliefs()));
        return who;
    }

    private Map<FindingId, Long> acceptancesAfter(ChildEvent event) {
        if (!(event instanceof FindingAccepted accepted)) return acceptances;
        Map<FindingId, Long> all = new HashMap<>(acceptances);
        all.putIfAbsent(accepted.findingId(), version);
        return all;
    }

    /** The number of the event by which somebody accepted a finding; nothing while nobody has. */
    public Optional<Long> acceptedIn(FindingId finding) {
        return Optional.ofNullable(acceptances.get(finding));
    }

    /** With whom the child was, from which day, oldest first: each entry holds until the next. */
    public List<Accompanied> accompaniments() {
        return companions.along(timeline);
    }

    /** With whom the child is on a day; the last that began on it or before, or else the first. */
    public Optional<Accompanied> accompaniedOn(LocalDate day) {
        return accompaniedOn(day, accompaniments());
    }

    /** See {@link #accompaniedOn(LocalDate)}; of what {@link #accompaniments} gave, where many days are asked about. */
    public static Optional<Accompanied> accompaniedOn(LocalDate day, List<Accompanied> all) {
        Accompanied holding = all.isEmpty() ? null : all.get(0);
        for (Accompanied known : all) if (!known.from().isAfter(day)) holding = known;
        return Optional.ofNullable(holding);
    }

    /** Whether the child belongs to a household on a day. */
    boolean isInHouseholdOn(LocalDate day) {
        return accompaniedOn(day).map(Accompanied::household).isPresent();
    }

    /** What was told of the child's accompaniment and holds on a day, as {@link #accompaniedOn} has it. */
    public Optional<Companions.Told> accompanimentTold(LocalDate day) {
        return companions.holding(day, timeline, Companions.Told::tellsAccompaniment);
    }

    /** What was told of the child's household and holds on a day, as {@link #accompaniedOn} has it. */
    public Optional<Companions.Told> householdTold(LocalDate day) {
        return companions.holding(day, timeline, Companions.Told::tellsHousehold);
    }

    /** Where a field of the next event stands. */
    SealedIn placeOf(String field) {
        return new SealedIn(id, version, field);
    }

    /** Where who the child is was recorded last; nothing when it was not, or is erased. */
    public Optional<SealedDetails> details() {
        return who.told().isEmpty()
                ? Optional.empty()
                : Optional.of(who.told().get(who.told().size() - 1));
    }

    /** Whether everything personal of the child was erased: then nothing of it is shown, and it is only counted. */
    public boolean isErased() {
        return who.erasure() != null;
    }

    /** The recorded details, or nothing when there are none or the child's key is destroyed. */
    public Optional<PersonalDetails> opened(Vault vault) {
        return details().flatMap(known -> known.opened(vault));
    }

    /** When the child was born, or of a child that is erased the ages that it reached; nothing when that is unknown. */
    public Optional<Birth> birth(Vault vault) {
        return isErased() ? who.erasure().birth() : opened(vault).flatMap(PersonalDetails::birth);
    }
}
