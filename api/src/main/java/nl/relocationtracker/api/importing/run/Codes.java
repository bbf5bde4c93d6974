package nl.relocationtracker.api.importing.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.api.importing.staging.StagedChild;
import nl.relocationtracker.api.importing.staging.StagedLocations;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.importing.SourceKeys;
import nl.relocationtracker.projections.importing.SourceKeys.Kind;

/** Which child, household or location of ours the codes are that some rows hold. */
final class Codes {

    private final String source;
    private final SourceKeys keys;
    private final Map<String, UUID> children;
    private final Map<String, LocationId> locations = new HashMap<>();
    private final Map<LocationId, String> ofLocations = new HashMap<>();
    private final Map<String, HouseholdId> households = new HashMap<>();
    private final NewHouseholds met;
    private final Set<String> newHouseholds = new HashSet<>();
    private final Set<String> leftOut;

    /** @param met the households that the import met before the record has them */
    Codes(String source, List<StagedChild> chunk, SourceKeys keys, StagedLocations staged, NewHouseholds met) {
        this.source = source;
        this.keys = keys;
        this.met = met;
        children = keys.known(
                source, Kind.CHILD, chunk.stream().map(StagedChild::number).toList());
        Set<String> unknown = each(chunk, StayRow::location);
        keys.known(source, Kind.LOCATION, unknown).forEach((code, id) -> {
            locations.put(code, new LocationId(id));
            ofLocations.put(new LocationId(id), code);
        });
        unknown.removeAll(locations.keySet());
        leftOut = staged.leftOut(unknown);
        Set<String> told = each(chunk, StayRow::household);
        keys.known(source, Kind.HOUSEHOLD, told).forEach((code, id) -> households.put(code, new HouseholdId(id)));
        for (String household : told)
            households.computeIfAbsent(household, code -> {
                newHouseholds.add(code);
                return met.of(code);
            });
    }

    private static Set<String> each(List<StagedChild> chunk, Function<StayRow, String> what) {
        return chunk.stream()
                .flatMap(child -> child.rows().stream())
                .map(what)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Nothing for a child that is new. */
    Optional<ChildId> child(String number) {
        return Optional.ofNullable(children.get(number)).map(ChildId::new);
    }

    List<ChildId> knownChildren() {
        return children.values().stream().map(ChildId::new).toList();
    }

    Map<String, LocationId> locations() {
        return locations;
    }

    boolean isLeftOut(String location) {
        return leftOut.contains(location);
    }

    Map<String, HouseholdId> households() {
        return households;
    }

    /** The codes of locations, by what they are; of one that no row names what stands for it in a sentence. */
    Map<LocationId, String> ofLocations() {
        return ofLocations;
    }

    /**
     * Keeps the codes of children that were recorded, and of the households that came with them and are not kept yet.
     *
     * @return the codes of those households
     */
    Set<String> keep(Collection<Attempt> recorded) {
        Map<String, UUID> freshChildren = new HashMap<>();
        Map<String, UUID> freshHouseholds = new HashMap<>();
        for (Attempt attempt : recorded) {
            if (!children.containsKey(attempt.child().number()))
                freshChildren.put(attempt.child().number(), attempt.id().value());
            for (StayRow row : attempt.child().rows())
                if (newHouseholds.contains(row.household()) && !met.isKept(row.household()))
                    freshHouseholds.put(
                            row.household(), households.get(row.household()).value());
        }
        keys.add(source, Kind.CHILD, freshChildren);
        keys.add(source, Kind.HOUSEHOLD, freshHouseholds);
        return freshHouseholds.keySet();
    }
}
