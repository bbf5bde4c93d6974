package nl.relocationtracker.core.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.rules.Terms;

/** Everything that is possible but wrong or bad about what is recorded of one child. */
public final class ChildFindings {

    private ChildFindings() {}

    /**
     * What holds on some day or other: {@link Found} says on which. Of a child that is erased nothing is found.
     *
     * @param places of a location that is not among them nothing is found
     * @param birth nothing when it is unknown
     */
    public static List<Found> of(
            ChildFile file, Map<LocationId, LocationPeriods> places, Optional<Birth> birth, Terms terms) {
        if (file.isErased()) return List.of();
        List<Found> found = new ArrayList<>();
        found.addAll(new MoveFindings(file.id(), file.timeline()).all());
        found.addAll(new PlaceFindings(file.id(), file.timeline(), places).all());
        birth.ifPresent(known -> found.addAll(new AgeFindings(file.id(), file.timeline(), known).all()));
        found.addAll(ofCare(file, places, birth, terms));
        Map<FindingId, Found> once = new LinkedHashMap<>();
        found.forEach(each -> once.putIfAbsent(each.id(), each));
        return List.copyOf(once.values());
    }

    /** Only whether a child without a parent or an adult who has custody is where it should be. */
    public static List<Found> ofCare(
            ChildFile file, Map<LocationId, LocationPeriods> places, Optional<Birth> birth, Terms terms) {
        return new CareFindings(file, places, birth, terms.fosterFamilyDays()).all();
    }

    /** Only whether an unaccompanied child is not in a foster family so many days after it came. */
    public static List<Found> notInFosterFamily(
            ChildFile file, Map<LocationId, LocationPeriods> places, Optional<Birth> birth, int days) {
        return new CareFindings(file, places, birth, days)
                .all().stream()
                        .filter(found -> found.finding().code() == FindingCode.NOT_IN_FOSTER_FAMILY)
                        .toList();
    }
}
