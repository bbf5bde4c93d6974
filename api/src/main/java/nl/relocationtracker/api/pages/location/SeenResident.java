package nl.relocationtracker.api.pages.location;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.Addresses;

/**
 * A child who lived at a location when a form was filled in, and its version then.
 *
 * @param party with whom it stood in the form
 */
record SeenResident(UUID child, long version, UUID party) {

    private static final String FIELD = "seen-";
    private static final Pattern NAMED = Pattern.compile(FIELD + "(" + Addresses.ID + ")");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})_(" + Addresses.ID + ")");

    /** Out of everything that was typed; what is no such field is left out. */
    static List<SeenResident> of(Map<String, List<String>> typed) {
        return typed.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .flatMap(field -> of(field.getKey(), field.getValue().get(0)))
                .toList();
    }

    static Set<UUID> children(Map<String, List<String>> typed) {
        return of(typed).stream().map(SeenResident::child).collect(Collectors.toSet());
    }

    private static Stream<SeenResident> of(String field, String written) {
        Matcher name = NAMED.matcher(field);
        Matcher value = WRITTEN.matcher(written);
        if (!name.matches() || !value.matches()) return Stream.empty();
        return Stream.of(new SeenResident(
                UUID.fromString(name.group(1)), Long.parseLong(value.group(1)), UUID.fromString(value.group(2))));
    }
}
