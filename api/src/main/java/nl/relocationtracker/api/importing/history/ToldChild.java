package nl.relocationtracker.api.importing.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.importing.file.ImportFile;
import nl.relocationtracker.api.importing.file.Problem;
import nl.relocationtracker.api.importing.file.ProblemCode;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;

/**
 * One child as a file tells it.
 *
 * @param stays in order, none overlapping
 * @param households by the code that the file has for them
 */
public record ToldChild(PersonalDetails details, List<ToldStay> stays, Map<String, HouseholdId> households) {

    // Stays of no days on one day stand in the order of the file; the one that lasts follows them.
    private static final Comparator<StayRow> ORDER = Comparator.comparing(StayRow::arrived)
            .thenComparing(row -> !row.arrived().equals(row.left()))
            .thenComparing(StayRow::line);

    public ToldChild {
        stays = List.copyOf(stays);
        households = Map.copyOf(households);
    }

    /** The row that says when the child was born, if one does. */
    public Optional<StayRow> bornIn() {
        return stays.stream()
                .flatMap(stay -> stay.rows().stream())
                .filter(row -> row.born() != null)
                .findFirst();
    }

    /** What keeps the rows of one child from being told as one history, beside their locations. */
    public static List<Problem> problems(List<StayRow> rows) {
        LocalDate born = rows.stream()
                .map(StayRow::born)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Stream<Problem> births = rows.stream()
                .filter(row -> row.born() != null && !row.born().equals(born))
                .map(row -> Problem.at(ImportFile.STAYS, row.line(), "born", ProblemCode.BIRTH_DATES_DIFFER));
        return Stream.concat(births, origins(rows)).toList();
    }

    private static Stream<Problem> origins(List<StayRow> rows) {
        Map<List<Object>, Origin> said = new HashMap<>();
        return rows.stream()
                .filter(row -> row.origin() != null
                        && Optional.ofNullable(said.putIfAbsent(List.of(row.location(), row.arrived()), row.origin()))
                                .filter(before -> before != row.origin())
                                .isPresent())
                .map(row -> Problem.at(ImportFile.STAYS, row.line(), "origin", ProblemCode.ORIGINS_DIFFER));
    }

    /**
     * @param source the system whose number the child has in the file
     * @param rows all rows of the child, in any order
     * @param locations every location of theirs, by its code
     * @param households every household of theirs, by its code
     */
    public static ToldChild of(
            String source, List<StayRow> rows, Map<String, LocationId> locations, Map<String, HouseholdId> households) {
        LocalDate born = rows.stream()
                .map(StayRow::born)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<StayRow> ordered = rows.stream().sorted(ORDER).toList();
        PersonalDetails details = new PersonalDetails(
                List.of(),
                born == null ? null : BirthDate.stated(born),
                List.of(new ReferenceNumber(source, ordered.get(0).child())));
        return new ToldChild(details, stays(ordered, locations), households);
    }

    private static List<ToldStay> stays(List<StayRow> ordered, Map<String, LocationId> locations) {
        // Wherever they stand: of two exports in one file, the moves of one day come as A, B, A, B.
        Map<Told, List<StayRow>> told =
                ordered.stream().collect(Collectors.groupingBy(Told::by, LinkedHashMap::new, Collectors.toList()));
        List<ToldStay> stays = new ArrayList<>();
        ToldStay stay = null;
        for (List<StayRow> same : told.values()) {
            // Of rows that say the same for the rest, one may say how the child came into reception.
            StayRow row = same.stream()
                    .filter(one -> one.origin() != null)
                    .findFirst()
                    .orElse(same.get(0));
            LocationId location = locations.get(row.location());
            if (stay == null) stay = ToldStay.begun(location, row);
            else if (location.equals(stay.location()) && stay.reaches(row.arrived())) stay = stay.toldOnBy(row);
            else {
                stays.add(stay.reachesBeyond(row.arrived()) ? stay.overtakenOn(row.arrived()) : stay);
                stay = ToldStay.begun(location, row);
            }
            stay = stay.repeated(same.size() - 1);
        }
        stays.add(stay);
        return stays;
    }

    /** What a row says, wherever it stands: rows that say the same are one. */
    private record Told(
            String location,
            LocalDate arrived,
            LocalDate left,
            String reason,
            String household,
            boolean unaccompanied) {

        static Told by(StayRow row) {
            return new Told(
                    row.location(), row.arrived(), row.left(), row.reason(), row.household(), row.unaccompanied());
        }
    }

    /** How many rows tell it. */
    public int rows() {
        return stays.stream()
                .mapToInt(stay -> stay.rows().size() + stay.repeats())
                .sum();
    }

    /** Lines of the rows that tell this stay and those after it. */
    List<Long> linesFrom(int stay) {
        return stays.stream()
                .skip(stay)
                .flatMap(told -> told.rows().stream())
                .map(StayRow::line)
                .toList();
    }

    /** The same child, told to have had these stays. */
    ToldChild with(List<ToldStay> others) {
        return new ToldChild(details, others, households);
    }

    /** Null for a child without one. */
    HouseholdId household(StayRow row) {
        return row.household() == null ? null : households.get(row.household());
    }

    /** Says nothing of the child. */
    @Override
    public String toString() {
        return "ToldChild[" + stays.size() + " stays]";
    }
}
