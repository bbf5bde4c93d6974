package nl.relocationtracker.api.pages.figure;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A table of figures as CSV (UTF-8, RFC 4180): codes and plain numbers, the word withheld where nothing is told, and on each
 * line the day that it is about and the day as known on which it is told.
 *
 * @param asOf null where the figures are of no single day
 * @param knownOn null for everything known by now
 */
public record FigureFile(FigureTable table, Told told, LocalDate asOf, LocalDate knownOn) {

    public View view() {
        return (model, request, response) -> {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table.name() + ".csv\"");
            write(response.getWriter());
        };
    }

    void write(Appendable out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(Stream.concat(Stream.of("as_of", "known_on"), table.columns().stream())
                .map(name -> name.toLowerCase(Locale.ROOT).replace('-', '_'))
                .toList());
        for (FigureTable.Line line : table.all()) csv.printRecord(written(line));
    }

    private List<String> written(FigureTable.Line line) {
        List<String> cells = new ArrayList<>(List.of(orNothing(asOf), orNothing(knownOn), line.code()));
        for (FigureTable.Spot spot : line.spots()) cells.add(told.written(spot.cell()));
        return cells;
    }

    private static String orNothing(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
