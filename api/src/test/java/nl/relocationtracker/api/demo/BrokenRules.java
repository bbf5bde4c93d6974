package nl.relocationtracker.api.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.demo.WrittenHistory.Opening;
import nl.relocationtracker.api.demo.WrittenHistory.Place;
import nl.relocationtracker.api.demo.WrittenHistory.Row;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;

/** Every rule on moves that a written history breaks, judged row by row and with nothing of the generator. */
final class BrokenRules {

    private static final Set<String> REASONS =
            Stream.of(Reason.values()).map(Enum::name).collect(Collectors.toSet());
    private static final Set<String> DESTINATIONS =
            Stream.of(Destination.values()).map(Enum::name).collect(Collectors.toSet());

    private final WrittenHistory history;
    private final List<String> broken = new ArrayList<>();

    private BrokenRules(WrittenHistory history) {
        this.history = history;
    }

    static List<String> in(WrittenHistory history) {
        BrokenRules rules = new BrokenRules(history);
        history.places().forEach(rules::judgeOpenings);
        history.children().values().forEach(rules::judgeChild);
        rules.judgeCapacity();
        return rules.broken;
    }

    private void judgeOpenings(String code, Place place) {
        LocalDate free = LocalDate.MIN;
        for (Opening opening : place.openings()) {
            require(free != null && !opening.opened().isBefore(free), "opened twice", code);
            require(!opening.opened().isAfter(history.lastDay()), "opens in the future", code);
            require(
                    opening.closed() == null
                            || (opening.closed().isAfter(opening.opened())
                                    && !opening.closed().isAfter(history.lastDay())),
                    "closes before it opens or in the future",
                    code);
            free = opening.closed();
        }
    }

    private void judgeChild(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            judgeStay(rows.get(i));
            judgeWhatFollows(rows.get(i), i + 1 < rows.size() ? rows.get(i + 1) : null);
        }
        long bearings = rows.stream()
                .map(row -> row.born() + row.household() + row.unaccompanied())
                .distinct()
                .count();
        require(bearings == 1, "is two different children", rows.get(0));
    }

    private void judgeStay(Row row) {
        LocalDate eighteenth = row.born().plusYears(18);
        LocalDate end = row.left() == null ? history.lastDay() : row.left();
        require(!end.isAfter(history.lastDay()) && !row.arrived().isAfter(history.lastDay()), "in the future", row);
        require(!end.isBefore(row.arrived()), "ends before it starts", row);
        require(!row.arrived().isBefore(row.born()), "not born yet", row);
        require(row.arrived().isBefore(eighteenth) && !end.isAfter(eighteenth), "no child any more", row);
        Optional<Opening> opening = opening(row);
        require(opening.isPresent(), "arrives where it is not open", row);
        LocalDate closed = opening.map(Opening::closed).orElse(null);
        require(closed == null || (row.left() != null && !row.left().isAfter(closed)), "crosses a closing", row);
        if (row.reason().equals("LOCATION_CLOSED"))
            require(row.left().equals(closed), "moved for a closing that is not there", row);
        if (row.reason().equals("TURNED_EIGHTEEN"))
            require(row.left().equals(eighteenth), "turned eighteen on another day", row);
    }

    private void judgeWhatFollows(Row row, Row next) {
        if (row.left() == null) {
            require(next == null && row.reason().isEmpty(), "a running stay that is not the last", row);
        } else if (next == null) {
            require(DESTINATIONS.contains(row.reason()), "a last stay that ends in no destination", row);
        } else {
            require(!next.arrived().isBefore(row.left()), "overlaps the next", row);
            boolean gap = next.arrived().isAfter(row.left());
            boolean departed = gap && DESTINATIONS.contains(row.reason());
            require(departed || REASONS.contains(row.reason()), "moves on for no reason", row);
            require(departed || !next.location().equals(row.location()), "moves to where it is", row);
            require(!gap || !row.reason().equals("OTHER"), "reads as a departure, which nobody meant", row);
            require(!row.reason().equals("DIED"), "lives after death", row);
            require(!row.reason().equals("TURNED_EIGHTEEN"), "comes back as an adult", row);
        }
    }

    /** Children alone never fill a place beyond its capacity, on any day. */
    private void judgeCapacity() {
        Map<String, Map<LocalDate, Integer>> changes = new LinkedHashMap<>();
        for (Row row : history.rows()) {
            Map<LocalDate, Integer> here = changes.computeIfAbsent(row.location(), code -> new TreeMap<>());
            here.merge(row.arrived(), 1, Integer::sum);
            if (row.left() != null) here.merge(row.left(), -1, Integer::sum);
        }
        changes.forEach((code, days) -> {
            int children = 0;
            int most = 0;
            for (int change : days.values()) most = Math.max(most, children += change);
            require(most <= history.places().get(code).capacity(), "fuller than full: " + most, code);
        });
    }

    private Optional<Opening> opening(Row row) {
        return history.places().get(row.location()).openings().stream()
                .filter(opening -> opening.holds(row.arrived()))
                .findFirst();
    }

    private void require(boolean holds, String rule, Object where) {
        if (!holds) broken.add(rule + ": " + where);
    }
}
