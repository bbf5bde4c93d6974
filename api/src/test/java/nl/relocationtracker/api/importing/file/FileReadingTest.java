package nl.relocationtracker.api.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.location.LocationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReadingTest {

    private static final String HEADER = "child,born,unaccompanied,household,location,arrived,left,reason\n";
    private static final String ROW = "C1,2015-01-02,no,H1,A,2023-01-02,2023-02-03,CAPACITY\n";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @Test
    void reads_a_stay() throws Exception {
        assertThat(stays(HEADER + ROW))
                .containsExactly(new StayRow(
                        2,
                        "C1",
                        LocalDate.of(2015, 1, 2),
                        false,
                        "H1",
                        "A",
                        LocalDate.of(2023, 1, 2),
                        LocalDate.of(2023, 2, 3),
                        "CAPACITY"));
    }

    @Test
    void reads_how_a_child_came_into_reception_where_the_file_has_a_column_for_it() throws Exception {
        String header = HEADER.strip() + ",origin\n";
        String row = ROW.strip();
        assertThat(stays(header + row + ",born_in_reception\n" + row + ",ARRIVED\n" + row + ",\n"))
                .extracting(StayRow::origin)
                .containsExactly(Origin.BORN_IN_RECEPTION, Origin.ARRIVED, null);
        assertThat(stays(HEADER + ROW)).extracting(StayRow::origin).containsOnlyNulls();
    }

    @Test
    void reads_a_location() throws Exception {
        Path path = file("location,name,municipality,kind,capacity,opened,closed\nA,Azc,Zeist,regular,,2023-01-02,\n");
        try (FileReading<LocationRow> reading = FileReading.locations(path)) {
            assertThat(reading.next().orElseThrow().row())
                    .isEqualTo(new LocationRow(
                            2, "A", "Azc", "Zeist", LocationKind.REGULAR, null, LocalDate.of(2023, 1, 2), null));
        }
    }

    @Test
    void reads_what_dutch_excel_writes() throws Exception {
        String text = "child;born;unaccompanied;household;location;arrived;left;reason\r\n"
                + "C1;2-1-2015;Nee;;\"Azc \"\"Oost\"\"\";31-12-2023;;\r\n;;;;;;;\r\n"
                + "C2;2-1-2015;ja;;A;3-4-2023;;\r\n";
        List<StayRow> rows = stays(text);
        assertThat(rows).extracting(StayRow::line).containsExactly(2L, 4L);
        assertThat(rows).extracting(StayRow::location).containsExactly("Azc \"Oost\"", "A");
        assertThat(rows)
                .extracting(StayRow::arrived)
                .containsExactly(LocalDate.of(2023, 12, 31), LocalDate.of(2023, 4, 3));
        assertThat(rows).extracting(StayRow::unaccompanied).containsExactly(false, true);
        assertThat(notes(text)).containsExactly(ProblemCode.DAYS_DUTCH);
    }

    @Test
    void reads_columns_in_any_order_and_case_with_spaces_and_says_which_it_ignores() throws Exception {
        String text = """
                 Reason , LEFT,arrived, "location" ,opmerking,household,unaccompanied,born,child
                CAPACITY,2023-02-03,2023-01-02, A ,"een regel
                en nog een", H1,no,2015-01-02,C1
                CAPACITY,2023-02-03,2023-01-02,A,x,H1,no,2015-01-02,C2
                """;
        List<StayRow> rows = stays(text);
        assertThat(rows).extracting(StayRow::child).containsExactly("C1", "C2");
        assertThat(rows).extracting(StayRow::location).containsExactly("A", "A");
        assertThat(rows).extracting(StayRow::line).containsExactly(2L, 4L);
        assertThat(notes(text)).containsExactly(ProblemCode.COLUMN_IGNORED);
    }

    @Test
    void reads_utf_8_with_and_without_a_mark_and_utf_16_with_one() throws Exception {
        String text = HEADER + ROW.replace(",A,", ",Vught-Zuid Ë,");
        assertLocation(text.getBytes(StandardCharsets.UTF_8));
        assertLocation(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertLocation(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertLocation(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void takes_what_cannot_be_utf_8_for_windows_1252_and_says_so() throws Exception {
        byte[] bytes = (HEADER + ROW.replace(",A,", ",Vught-Zuid Ë,")).getBytes(WINDOWS_1252);
        assertLocation(bytes);
        Path path = Files.write(folder.resolve("1252.csv"), bytes);
        assertThat(notes(path)).containsExactly(ProblemCode.ENCODING_TAKEN);
    }

    @Test
    void refuses_a_file_of_which_half_the_names_would_be_garbled() throws Exception {
        byte[] good = (HEADER + ROW.replace(",A,", ",Ë,")).getBytes(StandardCharsets.UTF_8);
        byte[] bad = ROW.replace(",A,", ",Ë,").getBytes(WINDOWS_1252);
        byte[] both = new byte[good.length + bad.length];
        System.arraycopy(good, 0, both, 0, good.length);
        System.arraycopy(bad, 0, both, good.length, bad.length);
        assertUnreadable(both, ProblemCode.ENCODING_MIXED, 3L);
        byte[] utf16 = (HEADER + ROW).getBytes(StandardCharsets.UTF_16LE);
        assertUnreadable(utf16, ProblemCode.NOT_TEXT, null);
        assertUnreadable(
                (HEADER + ROW + "\u0081").getBytes(StandardCharsets.ISO_8859_1), ProblemCode.ENCODING_UNKNOWN, 3L);
    }

    @Test
    void refuses_an_empty_file() throws Exception {
        assertUnreadable(new byte[0], ProblemCode.EMPTY_FILE, null);
        assertUnreadable("\n \n".getBytes(StandardCharsets.UTF_8), ProblemCode.COLUMN_MISSING, 2L);
        assertUnreadable("\n\n".getBytes(StandardCharsets.UTF_8), ProblemCode.EMPTY_FILE, null);
        assertThat(notes(HEADER)).containsExactly(ProblemCode.NO_ROWS);
    }

    @Test
    void refuses_a_workbook_or_a_pdf_by_another_name() throws Exception {
        Path zip = folder.resolve("stays.csv");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("stays.csv"));
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        assertUnreadable(Files.readAllBytes(zip), ProblemCode.NOT_A_CSV, null);
        assertUnreadable("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8), ProblemCode.NOT_A_CSV, null);
    }

    @Test
    void names_the_missing_column_and_those_it_found() throws Exception {
        Problem problem = unreadable((HEADER.replace("arrived,", "") + ROW).getBytes(StandardCharsets.UTF_8));
        assertThat(problem.code()).isEqualTo(ProblemCode.COLUMN_MISSING);
        assertThat(problem.column()).isEqualTo("arrived");
        assertThat(problem.details())
                .containsEntry("missing", "arrived")
                .containsEntry("found", "child, born, unaccompanied, household, location, left, reason");
    }

    @Test
    void knows_the_other_file_when_it_sees_it() throws Exception {
        assertUnreadable(
                "location;name;municipality;kind;capacity;opened;closed\n".getBytes(StandardCharsets.UTF_8),
                ProblemCode.FILES_SWAPPED,
                1L);
    }

    @Test
    void refuses_a_column_that_stands_there_twice() throws Exception {
        assertUnreadable(
                (HEADER.replace("\n", ",left\n") + ROW).getBytes(StandardCharsets.UTF_8), ProblemCode.COLUMN_TWICE, 1L);
    }

    @Test
    void refuses_quotes_that_swallow_rows() throws Exception {
        assertUnreadable(
                (HEADER + ROW + ROW.replace("H1", "\"H1") + ROW).getBytes(StandardCharsets.UTF_8),
                ProblemCode.QUOTE_NOT_CLOSED,
                3L);
        assertUnreadable(
                (HEADER + ROW + ROW.replace("H1", "\"H1\"x") + ROW).getBytes(StandardCharsets.UTF_8),
                ProblemCode.QUOTE_MISPLACED,
                3L);
        String swallowed = ROW.replace("H1,", "\"H1,") + ROW + ROW.replace("H1,", "H1\",");
        assertUnreadable((HEADER + ROW + swallowed).getBytes(StandardCharsets.UTF_8), ProblemCode.QUOTE_NOT_CLOSED, 3L);
    }

    @Test
    void gives_up_on_a_quote_that_is_not_closed_long_before_the_file_is_in_memory() throws Exception {
        Path path = folder.resolve("long.csv");
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write(HEADER + "\"C0" + ROW);
            for (int i = 0; i < 40_000; i++) out.write(ROW);
        }
        assertThat(Files.size(path)).isGreaterThan(2_000_000);
        Problem problem =
                catchThrowableOfType(UnreadableFile.class, () -> all(path)).problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.QUOTE_NOT_CLOSED);
        assertThat(problem.line()).isEqualTo(2);
    }

    @Test
    void tells_whose_row_it_may_be_when_fields_are_missing_or_too_many() throws Exception {
        String text = """
                location,child,born,unaccompanied,household,arrived,left,reason
                Azc, Zeist,C1,2015-01-02,no,,2023-01-02,,
                A,C2,2015-01-02,no,,2023-01-02
                """;
        List<Reading<StayRow>> readings = all(file(text));
        assertThat(readings.get(0).owners()).containsExactlyInAnyOrder("Zeist", "C1");
        assertThat(readings.get(0).problems()).extracting(Problem::code).containsExactly(ProblemCode.FIELDS_TOO_MANY);
        assertThat(readings.get(1).owners()).contains("C2");
        assertThat(readings.get(1).problems()).extracting(Problem::code).containsExactly(ProblemCode.FIELDS_TOO_FEW);
        assertThat(readings.get(1).line()).isEqualTo(3);
    }

    @Test
    void lists_everything_that_is_wrong_with_a_row() throws Exception {
        Reading<StayRow> reading = all(file(HEADER + "C1,2015-02-30,maybe,,,2023-01-02,2022-01-02,\n"))
                .get(0);
        assertThat(reading.row()).isNull();
        assertThat(reading.problems())
                .extracting(problem -> problem.column() + " " + problem.code())
                .containsExactly(
                        "born NOT_A_DAY",
                        "unaccompanied NOT_YES_OR_NO",
                        "location FIELD_EMPTY",
                        "left LEFT_BEFORE_ARRIVED");
    }

    @Test
    void says_nothing_of_what_a_cell_about_a_child_holds() throws Exception {
        String text = HEADER + "C1,geboren in mei,misschien,H1,A,gisteren,morgen,CAPACITY,\n"
                + "C1,geboren in mei,misschien,H1,A,gisteren,morgen,CAPACITY\n";
        for (Reading<StayRow> reading : all(file(text)))
            assertThat(reading.problems().toString())
                    .doesNotContain("C1")
                    .doesNotContain("mei")
                    .doesNotContain("misschien")
                    .doesNotContain("gisteren");
    }

    @Test
    void refuses_days_of_which_nothing_shows_whether_the_day_or_the_month_comes_first() throws Exception {
        String row = "C1,2015-01-02,no,,A,%s,,\n";
        assertUnreadable(
                (HEADER + row.formatted("03-04-2023")).getBytes(StandardCharsets.UTF_8),
                ProblemCode.DAYS_AMBIGUOUS,
                2L);
        assertUnreadable(
                (HEADER + row.formatted("13-04-2023") + row.formatted("04-13-2023")).getBytes(StandardCharsets.UTF_8),
                ProblemCode.DAYS_AMBIGUOUS,
                2L);
        assertThat(stays(HEADER + row.formatted("13-04-2023") + row.formatted("03-04-2023")))
                .extracting(StayRow::arrived)
                .containsExactly(LocalDate.of(2023, 4, 13), LocalDate.of(2023, 4, 3));
    }

    @Test
    void keeps_only_the_rows_out_whose_day_cannot_be_told_where_most_are_plain() throws Exception {
        String text = HEADER + ROW + "C2,2015-01-02,no,,A,08-11-2022,2023-01-02,OTHER\n"
                + "C3,08-08-2015,no,,A,2022-11-08,04-13-2023,OTHER\n" + ROW;
        List<Reading<StayRow>> readings = all(file(text));
        assertThat(readings)
                .extracting(reading -> reading.problems().stream()
                        .map(problem -> problem.line() + " " + problem.column() + " " + problem.code())
                        .toList())
                .containsExactly(List.of(), List.of("3 arrived DAY_AMBIGUOUS"), List.of("4 left NOT_A_DAY"), List.of());
        assertThat(notes(text)).isEmpty();
        assertThat(all(file(text.replace("04-13-2023", "13-04-2023"))))
                .allSatisfy(reading -> assertThat(reading.problems()).isEmpty());
        assertThat(notes(text.replace("04-13-2023", "13-04-2023"))).containsExactly(ProblemCode.DAYS_DUTCH);
    }

    private void assertLocation(byte[] bytes) throws Exception {
        Path path = Files.write(folder.resolve("encoded.csv"), bytes);
        assertThat(all(path).get(0).row().location()).isEqualTo("Vught-Zuid Ë");
    }

    private void assertUnreadable(byte[] bytes, ProblemCode code, Long line) throws Exception {
        Problem problem = unreadable(bytes);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.line()).isEqualTo(line);
    }

    private Problem unreadable(byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve("bad.csv"), bytes);
        return catchThrowableOfType(UnreadableFile.class, () -> all(path)).problem();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("stays.csv"), text);
    }

    private List<StayRow> stays(String text) throws Exception {
        return all(file(text)).stream().map(Reading::row).toList();
    }

    private List<ProblemCode> notes(String text) throws Exception {
        return notes(file(text));
    }

    private static List<ProblemCode> notes(Path path) throws Exception {
        try (FileReading<StayRow> reading = FileReading.stays(path)) {
            Optional<Reading<StayRow>> next = reading.next();
            while (next.isPresent()) next = reading.next();
            return reading.notes().stream().map(Problem::code).toList();
        }
    }

    private static List<Reading<StayRow>> all(Path path) throws IOException, UnreadableFile {
        List<Reading<StayRow>> all = new ArrayList<>();
        try (FileReading<StayRow> reading = FileReading.stays(path)) {
            Optional<Reading<StayRow>> next = reading.next();
            while (next.isPresent()) {
                all.add(next.get());
                next = reading.next();
            }
            reading.notes();
        }
        return all;
    }
}
