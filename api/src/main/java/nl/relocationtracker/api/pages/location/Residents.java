package nl.relocationtracker.api.pages.location;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.api.pages.Naming;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.stereotype.Component;

/** Reads who lives at a location, children of one household together. */
@Component
class Residents {

    static final CountingPolicy POLICY = Policies.EVERY_RELOCATION;

    private final Locations locations;
    private final ChildCounts counts;
    private final Naming naming;

    Residents(Locations locations, ChildCounts counts, Naming naming) {
        this.locations = locations;
        this.counts = counts;
        this.naming = naming;
    }

    /** Who came first stands first, with who belongs to the same household. */
    List<Resident> of(UUID location, PointInTime when, Language language) {
        return of(locations.residents(new LocationId(location), when).items(), when, language);
    }

    /** The same, where it is read already who they are. */
    List<Resident> of(List<Locations.Resident> found, PointInTime when, Language language) {
        List<UUID> ids = found.stream().map(Locations.Resident::childId).toList();
        Map<UUID, String> names = naming.of(ids, language);
        Map<UUID, Integer> moves = ids.isEmpty() ? Map.of() : counts.numbers(POLICY, ids, when);
        return found.stream()
                .map(one -> resident(one, names, moves))
                .sorted(comparing(Resident::arrivedOn).thenComparing(Resident::name, language.order()))
                .collect(groupingBy(Resident::party, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Resident resident(Locations.Resident one, Map<UUID, String> names, Map<UUID, Integer> moves) {
        int count = moves.getOrDefault(one.childId(), 0);
        return new Resident(
                one.childId(),
                one.version(),
                names.get(one.childId()),
                one.householdId(),
                one.arrivedOn(),
                one.unaccompanied(),
                count,
                count >= POLICY.threshold());
    }
}
