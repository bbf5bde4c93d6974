package nl.relocationtracker.projections.rebuild;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of a table that are compared with what the events say.
 *
 * <p>Left out is what need not be the same. Counts, days in emergency reception and findings depend on locations too, and are
 * made again some time after a location turned out to be otherwise: from when on we knew of them is not compared where a policy
 * asks about places, nor of days in emergency reception, nor are children that wait for it. Of whoever is erased, since when an
 * age was known. A count whose day has come since it was written: whoever reads it counts for that day.
 *
 * @param condition on the rows of either side
 * @param sinceWhen whether rows are also compared that are no longer believed, and from when on they were
 */
record Part(String model, String table, String condition, boolean sinceWhen) {

    private static final String CURRENT = "recorded_to = 'infinity'";

    /** Values from which a name or a birth date can be read or reckoned. */
    private static final Map<String, Set<String>> HIDDEN = Map.of(
            "counted_relocation", Set.of("counts_until", "flagged_until"),
            "person_reach", Set.of("from_on", "to_on"),
            "relocation_count", Set.of("changes_on", "flagged_until"),
            "finding", Set.of("from_on", "to_on", "details"));

    /**
     * Of every table.
     *
     * @param live the schema of the live tables
     * @param asking the policies that ask about places
     */
    static List<Part> all(String live, List<String> asking, LocalDate today) {
        String waiting = "child_id not in (select child_id from " + live + ".recount)";
        String erased = "child_id in (select child_id from " + live + ".erasure)";
        String askingPlaces = "policy in (%s)"
                .formatted(asking.stream()
                        .map(name -> "'" + name + "'")
                        .collect(Collectors.joining(", ", "'', ", ""))
                        .replaceAll(", $", ""));
        String whenever = "not " + askingPlaces + " and not " + erased;
        String now = "(" + askingPlaces + " or " + erased + ") and " + waiting + " and " + CURRENT;
        return List.of(
                new Part("locations", "location", "true", true),
                new Part("locations", "location_description", "true", true),
                new Part("locations", "opening_period", "true", true),
                new Part("locations", "capacity", "true", true),
                new Part("locations", "announced_closure", "true", true),
                new Part("locations", "accepted_finding", "true", true),
                new Part("stays", "child", "true", true),
                new Part("stays", "stay", "true", true),
                new Part("stays", "accompaniment", "true", true),
                new Part("stays", "absence", "true", true),
                new Part("stays", "emergency_passage", waiting + " and " + CURRENT, false),
                new Part("counts", "counted_relocation", whenever, true),
                new Part("counts", "counted_relocation", now, false),
                new Part("counts", "person_reach", whenever, true),
                new Part("counts", "person_reach", now, false),
                new Part(
                        "counts",
                        "relocation_count",
                        waiting + " and (policy, child_id) not in (select policy, child_id from " + live
                                + ".relocation_count where changes_on <= '" + today + "')",
                        true),
                new Part("findings", "finding", waiting + " and " + CURRENT, false),
                new Part("findings", "finding_acceptance", "true", true),
                new Part("persons", "person", "true", true),
                new Part("persons", "person_name", "true", true),
                new Part("persons", "person_reference", "true", true),
                new Part("persons", "person_age", "not " + erased, true),
                new Part("persons", "person_age", erased + " and " + CURRENT, false),
                new Part("persons", "erasure", "true", true),
                new Part("alerts", "alert", "true", true));
    }

    /** Whether what stands in a column is not to be shown. */
    boolean hides(String column) {
        return model.equals("persons") || HIDDEN.getOrDefault(table, Set.of()).contains(column);
    }
}
