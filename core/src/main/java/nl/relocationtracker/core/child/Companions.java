package nl.relocationtracker.core.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.CompanyEvent.AccompanimentChanged;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdJoined;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdLeft;
import nl.relocationtracker.core.child.CorrectionEvent.StayRetracted;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;

/** With whom a child is: what was told of it, in the order in which that was recorded. */
public record Companions(List<Told> told) {

    static final Companions UNKNOWN = new Companions(List.of());

    public Companions {
        told = List.copyOf(told);
    }

    /**
     * Something told.
     *
     * @param from the first day on which it is so
     * @param placement the stay with whose placement it was told, and with whose arrival it moves; null when told by itself
     * @param accompaniment null leaves it as it was
     * @param household null and tellsHousehold: none; null and not: as it was
     * @param recordedIn the number of the event that told it
     */
    public record Told(
            LocalDate from,
            StayId placement,
            Accompaniment accompaniment,
            HouseholdId household,
            boolean tellsHousehold,
            long recordedIn) {

        public boolean tellsAccompaniment() {
            return accompaniment != null;
        }

        private Told since(LocalDate day, StayId beginning) {
            return new Told(day, beginning, accompaniment, household, tellsHousehold, recordedIn);
        }
    }

    /** @param sequence the number of the event in the child's stream, from 0 */
    Companions after(ChildEvent event, Timeline before, Timeline after, long sequence) {
        if (event instanceof ChildPlaced placed)
            return with(new Told(
                    placed.arrivedOn(), placed.stayId(), placed.accompaniment(), placed.householdId(), true, sequence));
        if (event instanceof AccompanimentChanged changed)
            return with(new Told(changed.from(), null, changed.accompaniment(), null, false, sequence));
        if (event instanceof HouseholdJoined joined)
            return with(new Told(joined.from(), null, null, joined.householdId(), true, sequence));
        if (event instanceof HouseholdLeft left) return with(new Told(left.from(), null, null, null, true, sequence));
        if (event instanceof CorrectionEvent correction) return relinked(correction, before, after);
        return this;
    }

    /**
     * What was told of something and holds on a day: the last that began on it or before, or else the first.
     *
     * @param about what it has to tell something of
     */
    Optional<Told> holding(LocalDate day, Timeline timeline, Predicate<Told> about) {
        List<Told> all = inTime(timeline).stream().filter(about).toList();
        return all.stream()
                .filter(one -> !one.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    private List<Told> inTime(Timeline timeline) {
        // What was told once, with the placement, is what nearly every child has.
        if (told.size() == 1) return List.of(dated(told.get(0), timeline));
        return told.stream()
                .map(one -> dated(one, timeline))
                .sorted(Comparator.comparing(Told::from))
                .toList();
    }

    /** With whom the child was, by day, given when it was placed. */
    List<Accompanied> along(Timeline timeline) {
        List<Told> inTime = inTime(timeline);
        List<Accompanied> all = new ArrayList<>();
        Accompaniment accompaniment = firstAccompaniment(inTime);
        HouseholdId household = null;
        for (Told one : inTime) {
            if (one.accompaniment() != null) accompaniment = one.accompaniment();
            if (one.tellsHousehold()) household = one.household();
            Accompanied next = new Accompanied(one.from(), accompaniment, household);
            Accompanied last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && last.from().equals(next.from())) all.remove(all.size() - 1);
            last = all.isEmpty() ? null : all.get(all.size() - 1);
            boolean same = last != null
                    && last.accompaniment().equals(accompaniment)
                    && Objects.equals(last.household(), household);
            if (!same) all.add(next);
        }
        return all;
    }

    /** What is told of a household only, before anything else was, is of a child with the accompaniment told first. */
    private static Accompaniment firstAccompaniment(List<Told> inTime) {
        for (Told one : inTime) if (one.tellsAccompaniment()) return one.accompaniment();
        return null;
    }

    private static Told dated(Told one, Timeline timeline) {
        if (one.placement() == null) return one;
        return timeline.stay(one.placement())
                .map(stay -> one.since(stay.arrivedOn(), one.placement()))
                .orElse(one);
    }

    private Companions with(Told next) {
        List<Told> all = new ArrayList<>(told);
        all.add(next);
        return new Companions(all);
    }

    /**
     * What was told with the placement of a stay that is no more. When the stay never was, it goes to the stay that is the
     * placement now, and is void when the child had departed before that; otherwise it holds from its day by itself. When nothing else tells of an
     * accompaniment it is kept in any case: a child is with somebody or alone, and nobody has said that it was not so.
     */
    private Companions relinked(CorrectionEvent correction, Timeline before, Timeline after) {
        if (told.stream().noneMatch(one -> isGone(one, before, after))) return this;
        List<Told> all = new ArrayList<>();
        for (Told one : told) {
            if (!isGone(one, before, after)) all.add(one);
            else handedOn(one, correction, before).ifPresent(all::add);
        }
        if (all.stream().anyMatch(Told::tellsAccompaniment)) return new Companions(all);
        return new Companions(told.stream()
                .map(one -> isGone(one, before, after) ? byItself(one, before) : one)
                .toList());
    }

    private static boolean isGone(Told one, Timeline before, Timeline after) {
        return one.placement() != null
                && before.stay(one.placement()).isPresent()
                && after.stay(one.placement()).isEmpty();
    }

    private static Optional<Told> handedOn(Told one, CorrectionEvent correction, Timeline before) {
        boolean never = correction instanceof StayRetracted retracted
                && retracted.stayId().equals(one.placement());
        if (!never) return Optional.of(byItself(one, before));
        List<Stay> stays = before.stays();
        int at = stays.indexOf(before.stay(one.placement()).orElseThrow());
        Stay gone = stays.get(at);
        if (gone.placement() == null) return Optional.of(byItself(one, before));
        if (gone.departure() != null) return Optional.empty();
        if (at + 1 == stays.size()) return at == 0 ? Optional.of(byItself(one, before)) : Optional.empty();
        return Optional.of(one.since(one.from(), stays.get(at + 1).id()));
    }

    private static Told byItself(Told one, Timeline before) {
        return dated(one, before).since(dated(one, before).from(), null);
    }
}
