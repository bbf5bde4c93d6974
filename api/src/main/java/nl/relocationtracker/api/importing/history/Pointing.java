package nl.relocationtracker.api.importing.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.refusal.Finding;

/** Finds the line of a file that something is about which the rules have to say of a child. */
public final class Pointing {

    /** A place in stays.csv; no column where it is about the whole row. */
    public record Place(long line, String column) {

        private static Place in(StayRow row, String column) {
            return new Place(row.line(), column);
        }
    }

    private Pointing() {}

    /** Everything to remark: what the telling brought up, and what the rules did. */
    public static List<Remark> remarks(ToldChild child, Plan<?> plan, List<Finding> ofRules) {
        List<Remark> all = new ArrayList<>(plan.remarks());
        for (Finding finding : ofRules) {
            boolean said =
                    plan.remarks().stream().anyMatch(remark -> remark.finding().code() == finding.code());
            if (said) continue;
            Place place = at(child, finding.code().name(), finding.details());
            all.add(new Remark(place.line(), place.column(), finding));
        }
        return all;
    }

    /** @param details those of a finding or an objection */
    public static Place at(ToldChild child, String code, Map<String, Object> details) {
        if (details.get("line") instanceof Long line) return new Place(line, (String) details.get("column"));
        Predicate<ToldStay> there =
                stay -> !details.containsKey("locationId") || stay.location().equals(details.get("locationId"));
        return switch (code) {
            case "STAY_CROSSES_CLOSING" ->
                ending(child, stay -> there.test(stay) && stay.reachesBeyond(day(details, "closedOn")));
            case "LEFT_WITHOUT_DESTINATION" ->
                ending(child, stay -> day(details, "leftOn").equals(stay.leftOn()));
            case "AFTER_DEATH" ->
                beginning(child, stay -> !stay.arrivedOn().isBefore(day(details, "departedOn")), "arrived");
            case "BORN_IN_THE_FUTURE" ->
                Place.in(child.bornIn().orElseGet(child.stays().get(0)::first), "born");
            case "LOCATION_UNKNOWN" -> beginning(child, there, "location");
            default -> ofDay(child, there, day(details, "day"));
        };
    }

    private static LocalDate day(Map<String, Object> details, String name) {
        return details.get(name) instanceof LocalDate day ? day : LocalDate.MIN;
    }

    private static Place ofDay(ToldChild child, Predicate<ToldStay> there, LocalDate day) {
        Optional<Place> arrival = find(child, there.and(stay -> stay.arrivedOn().equals(day)))
                .map(stay -> Place.in(stay.first(), "arrived"));
        return arrival.or(() -> find(child, there.and(stay -> day.equals(stay.leftOn())))
                        .map(stay -> Place.in(stay.last(), "left")))
                .orElseGet(() -> Place.in(child.stays().get(0).first(), null));
    }

    private static Place beginning(ToldChild child, Predicate<ToldStay> wanted, String column) {
        return find(child, wanted)
                .map(stay -> Place.in(stay.first(), column))
                .orElseGet(() -> Place.in(child.stays().get(0).first(), null));
    }

    private static Place ending(ToldChild child, Predicate<ToldStay> wanted) {
        return find(child, wanted)
                .map(stay -> Place.in(stay.last(), "left"))
                .orElseGet(() -> Place.in(child.stays().get(0).first(), null));
    }

    private static Optional<ToldStay> find(ToldChild child, Predicate<ToldStay> wanted) {
        return child.stays().stream().filter(wanted).findFirst();
    }
}
