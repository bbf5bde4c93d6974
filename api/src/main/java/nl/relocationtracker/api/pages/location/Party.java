package nl.relocationtracker.api.pages.location;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.api.pages.form.Form;

/** Children of one household who live at a location, or one child who belongs to none. */
record Party(UUID key, List<Resident> members) {

    Party {
        members = List.copyOf(members);
    }

    static List<Party> of(List<Resident> residents) {
        return residents.stream()
                .collect(groupingBy(Resident::party, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Party(entry.getKey(), entry.getValue()))
                .toList();
    }

    public String called() {
        return members.stream().map(Resident::name).collect(joining(", "));
    }

    /** Whether something is typed for one of them apart from the others. */
    public boolean isApart(Form<?> form) {
        return isSeveral()
                && members.stream()
                        .anyMatch(one -> !form.typed("place-" + one.id()).isEmpty());
    }

    /** Whether it can go in parts. */
    public boolean isSeveral() {
        return members.size() > 1;
    }
}
