package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.counting.Counted;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.counting.Tally;
import nl.relocationtracker.core.location.History.Span;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.measure.Residence;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Relocation;
import nl.relocationtracker.core.timeline.Stay;

/** One child as it is known at a moment, with what several measures ask of it, reckoned once. */
public final class Subject {

    private final ChildFile file;
    private final Optional<Birth> birth;
    private final Places places;
    private final Supplier<List<Lag>> lags;
    private final List<Tally> tallies = new ArrayList<>();
    private List<Accompanied> accompaniments;
    private Map<UUID, Relocation> relocations;
    private List<Residence> residences;

    /** @param lags how late what was recorded of it was */
    public Subject(ChildFile file, Optional<Birth> birth, Places places, Supplier<List<Lag>> lags) {
        this.file = file;
        this.birth = birth;
        this.places = places;
        this.lags = lags;
    }

    ChildFile file() {
        return file;
    }

    List<Stay> stays() {
        return file.timeline().stays();
    }

    List<Lag> lags() {
        return lags.get();
    }

    Places places() {
        return places;
    }

    Optional<Birth> birth() {
        return birth;
    }

    /** The first day on which it is no child any more; null when that is not known. */
    LocalDate eighteenth() {
        return birth.map(Birth::eighteenthOn).orElse(null);
    }

    boolean isGrown(LocalDate day) {
        return birth.isPresent() && !day.isBefore(birth.get().eighteenthOn());
    }

    /** As {@link ChildFile#accompaniedOn} has it. */
    Optional<Accompanied> accompaniedOn(LocalDate day) {
        if (accompaniments == null) accompaniments = file.accompaniments();
        return ChildFile.accompaniedOn(day, accompaniments);
    }

    Tally tally(CountingPolicy policy) {
        // There are few, and to hash one is to hash all that it consists of.
        for (Tally tally : tallies) if (tally.policy().equals(policy)) return tally;
        Tally tally = Tally.of(file.timeline(), places, birth, policy);
        tallies.add(tally);
        return tally;
    }

    /** Relocations that count under a policy on a day. */
    List<Relocation> relocations(CountingPolicy policy, LocalDate day) {
        if (relocations == null) {
            relocations = new LinkedHashMap<>();
            file.timeline().relocations().forEach(each -> relocations.put(each.id(), each));
        }
        return tally(policy).countedOn(day).stream()
                .map(Counted::id)
                .map(relocations::get)
                .toList();
    }

    /** Whether the place of a stay was given up by that day, and the child has not moved on from it. */
    boolean isPlaceGivenUp(Stay stay, LocalDate day) {
        return file.timeline()
                .placeGivenUpOn(stay)
                .filter(givenUp -> !givenUp.isAfter(day))
                .isPresent();
    }

    /** Every relocation up to a day. */
    List<Relocation> relocations(LocalDate day) {
        return relocations(Policies.EVERY_RELOCATION, day);
    }

    Optional<LocationPeriods> location(Stay stay) {
        return Optional.ofNullable(places.locations().get(stay.location()));
    }

    /** Every stay that had begun by a day, of what kind its location was meanwhile, and where the child had departed to by then. */
    List<Residence> residencesBy(LocalDate day) {
        if (residences == null)
            residences = stays().stream().map(this::residence).toList();
        List<Residence> begun = new ArrayList<>();
        for (int i = 0; i < residences.size(); i++) {
            if (stays().get(i).arrivedOn().isAfter(day)) break;
            Residence residence = residences.get(i);
            boolean later = residence.departed() != null
                    && stays().get(i).departure().on().isAfter(day);
            begun.add(later ? residence.withoutDeparture() : residence);
        }
        return begun;
    }

    private Residence residence(Stay stay) {
        Destination departed =
                stay.departure() == null ? null : stay.departure().destination();
        LocalDate left = file.timeline().placeGivenUpOn(stay).orElse(stay.leftOn());
        return new Residence(stay.spell(), stay.isBornInto(), stay.arrivedOn(), left, kinds(stay, left), departed);
    }

    private List<Residence.Kind> kinds(Stay stay, LocalDate left) {
        List<Residence.Kind> kinds = new ArrayList<>();
        LocalDate last = left == null || !left.isAfter(stay.arrivedOn()) ? left : left.minusDays(1);
        for (Span<LocationKind> span :
                location(stay).orElseThrow().descriptions().kinds().spans())
            if (span.to().isAfter(stay.arrivedOn())
                    && (last == null || !span.from().isAfter(last)))
                kinds.add(new Residence.Kind(span.value(), span.from()));
        return kinds;
    }
}
