package nl.relocationtracker.api.pages.location;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.relocationtracker.api.pages.recording.OpenPlaces.Choice;
import nl.relocationtracker.projections.locations.LocationView;

/**
 * Where everybody goes, as far as it is chosen.
 *
 * @param day of arriving
 * @param choices what is meant by what was typed, by household, child or the rest
 */
record Chosen(LocalDate day, Map<String, Choice> choices, List<Going> children) {

    Chosen {
        choices = Map.copyOf(choices);
        children = List.copyOf(children);
    }

    /**
     * A child, and where it goes.
     *
     * @param key of the field that says so
     * @param to null for a child that stays for now
     */
    record Going(SeenResident seen, String name, String key, LocationView to) {}

    /** Children who go to the same place. */
    record Group(LocationView to, List<Going> children) {

        public List<String> parties() {
            return together(children);
        }
    }

    List<Going> going() {
        return children.stream().filter(child -> child.to() != null).toList();
    }

    List<Going> staying() {
        return children.stream().filter(child -> child.to() == null).toList();
    }

    /** What they are called, those of one household together. */
    static List<String> together(List<Going> children) {
        return children.stream()
                .collect(groupingBy(
                        child -> child.seen().party(), LinkedHashMap::new, mapping(Going::name, joining(", "))))
                .values()
                .stream()
                .toList();
    }

    List<Group> groups() {
        return going().stream()
                .collect(groupingBy(Going::to, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }
}
