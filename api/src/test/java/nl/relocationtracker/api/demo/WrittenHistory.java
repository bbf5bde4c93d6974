package nl.relocationtracker.api.demo;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.location.LocationKind;

/** A history as its reader finds it: two texts, read back line by line by the simplest means. */
record WrittenHistory(LocalDate lastDay, Map<String, Place> places, Map<String, List<Row>> children) {

    record Place(String name, String municipality, LocationKind kind, int capacity, List<Opening> openings) {}

    /** [opened, closed); closed is null while it is open. */
    record Opening(LocalDate opened, LocalDate closed) {

        boolean holds(LocalDate day) {
            return !day.isBefore(opened) && (closed == null || day.isBefore(closed));
        }
    }

    record Row(
            String child,
            LocalDate born,
            boolean unaccompanied,
            String household,
            String location,
            LocalDate arrived,
            LocalDate left,
            String reason) {}

    static WrittenHistory of(DemoHistory history) {
        StringWriter locations = new StringWriter();
        StringWriter stays = new StringWriter();
        try {
            history.write(locations, stays);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(history.lastDay(), locations.toString(), stays.toString());
    }

    static WrittenHistory read(LocalDate lastDay, String locations, String stays) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (String[] cell : cells(locations, "location,name,municipality,kind,capacity,opened,closed"))
            places.computeIfAbsent(cell[0], code -> place(cell))
                    .openings()
                    .add(new Opening(day(cell[5]), day(cell[6])));
        Map<String, List<Row>> children = new LinkedHashMap<>();
        for (String[] cell : cells(stays, "child,born,unaccompanied,household,location,arrived,left,reason"))
            children.computeIfAbsent(cell[0], code -> new ArrayList<>()).add(row(cell));
        return new WrittenHistory(lastDay, places, children);
    }

    LocationKind kindOf(Row row) {
        return places.get(row.location()).kind();
    }

    List<Row> rows() {
        return children.values().stream().flatMap(List::stream).toList();
    }

    private static List<String[]> cells(String text, String header) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        if (!lines.get(0).equals(header)) throw new IllegalArgumentException("header " + lines.get(0));
        if (!lines.get(lines.size() - 1).isEmpty()) throw new IllegalArgumentException("no line end at the end");
        if (text.contains("\r") || text.contains("\"")) throw new IllegalArgumentException("not the plain format");
        int columns = header.split(",").length;
        return lines.subList(1, lines.size() - 1).stream()
                .map(line -> line.split(",", -1))
                .peek(cell -> {
                    if (cell.length != columns) throw new IllegalArgumentException(Arrays.toString(cell));
                })
                .toList();
    }

    private static Place place(String[] cell) {
        return new Place(cell[1], cell[2], LocationKind.valueOf(cell[3]), Integer.parseInt(cell[4]), new ArrayList<>());
    }

    private static Row row(String[] cell) {
        if (!cell[2].equals("yes") && !cell[2].equals("no")) throw new IllegalArgumentException(cell[2]);
        return new Row(
                cell[0], day(cell[1]), cell[2].equals("yes"), cell[3], cell[4], day(cell[5]), day(cell[6]), cell[7]);
    }

    private static LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
