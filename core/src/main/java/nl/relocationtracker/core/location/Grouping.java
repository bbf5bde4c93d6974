package nl.relocationtracker.core.location;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which kinds of location are one group in a figure. A figure that groups kinds names its grouping.
 *
 * @param groups the group of each kind that is in one
 * @param shown the groups that the view of this grouping shows, in order; it leaves out the others
 */
public record Grouping(String name, int version, Map<LocationKind, String> groups, List<String> shown) {

    /** As in the letter of the Werkgroep Kind in azc of 29 February 2024. */
    public static final Grouping LETTER_2024 = new Grouping(
            "letter-2024",
            1,
            Map.of(
                    LocationKind.REGULAR, "regular",
                    LocationKind.EMERGENCY, "emergency",
                    LocationKind.CRISIS_EMERGENCY, "crisis",
                    LocationKind.SMALL_SCALE_HOME, "small-scale",
                    LocationKind.FOSTER_FAMILY, "foster"),
            List.of("regular", "emergency", "crisis"));

    public static final List<Grouping> BUILT_IN = List.of(LETTER_2024);

    public Grouping {
        groups = Collections.unmodifiableMap(new EnumMap<>(groups));
        shown = List.copyOf(shown);
    }

    /** The kinds that are in one of these groups. */
    public Set<LocationKind> kindsOf(String... some) {
        Set<String> wanted = Set.of(some);
        return groups.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<Grouping> named(String name) {
        return BUILT_IN.stream()
                .filter(grouping -> grouping.name().equals(name))
                .findFirst();
    }
}
