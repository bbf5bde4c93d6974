package nl.relocationtracker.core.replay;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.core.location.LocationKind;

/**
 * Which children are asked about, on each day anew. Whoever was never in reception as a child by that day is never among them.
 *
 * @param kinds who live that day at a location of one of these kinds; null for everybody
 * @param municipality who live that day at a location in it; null for everybody
 * @param unaccompanied by how it is that day; null for both
 * @param fromAge in whole years that day, included; with a bound, who is of unknown age is not among them; null for no bound
 * @param toAge included; null for no bound
 * @param enteredFrom whose last spell by that day began then or later; null for no bound
 * @param enteredTo included; null for no bound
 * @param leastStays with so many stays that began by that day, or more
 */
public record Selection(
        Set<LocationKind> kinds,
        String municipality,
        Boolean unaccompanied,
        Integer fromAge,
        Integer toAge,
        LocalDate enteredFrom,
        LocalDate enteredTo,
        int leastStays) {

    public static final Selection EVERYBODY = new Selection(null, null, null, null, null, null, null, 0);

    /** @throws IllegalArgumentException when a range runs backwards */
    public Selection {
        if (kinds != null) {
            EnumSet<LocationKind> sorted = EnumSet.noneOf(LocationKind.class);
            sorted.addAll(kinds);
            kinds = Collections.unmodifiableSet(sorted);
        }
        Map<String, QuestionFault> faults = faults(fromAge, toAge, enteredFrom, enteredTo);
        if (!faults.isEmpty()) throw new IllegalArgumentException(faults.toString());
    }

    /** What is wrong with the ranges, by the name of the part. */
    public static Map<String, QuestionFault> faults(
            Integer fromAge, Integer toAge, LocalDate enteredFrom, LocalDate enteredTo) {
        Map<String, QuestionFault> faults = new LinkedHashMap<>();
        if (fromAge != null && toAge != null && toAge < fromAge) faults.put("toAge", QuestionFault.RANGE_BACKWARDS);
        if (enteredFrom != null && enteredTo != null && enteredTo.isBefore(enteredFrom))
            faults.put("enteredTo", QuestionFault.RANGE_BACKWARDS);
        return faults;
    }

    /** Whether it asks about the location where a child lives. */
    public boolean asksWhere() {
        return kinds != null || municipality != null;
    }

    /** Whether a location is of the kinds and in the municipality asked about. */
    public boolean fits(LocationKind kind, String in) {
        return (kinds == null || kinds.contains(kind)) && (municipality == null || municipality.equals(in));
    }
}
