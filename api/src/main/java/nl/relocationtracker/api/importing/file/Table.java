package nl.relocationtracker.api.importing.file;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file, row by row. Blank rows are no rows. Never holds more of the file than one row. */
final class Table implements Closeable {

    private static final int LONGEST_FIELD = 1000;

    private final ImportFile file;
    private final List<Problem> notes = new ArrayList<>();
    private final WatchedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Header header;

    private Table(ImportFile file, Path path) throws IOException, UnreadableFile {
        this.file = file;
        Encoding encoding = Encoding.of(file, path);
        if (encoding.taken())
            notes.add(Problem.of(file, ProblemCode.ENCODING_TAKEN)
                    .with("encoding", encoding.charset().displayName()));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(encoding, path))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        reader = new WatchedReader(encoding.open(path));
        parser = CSVParser.builder().setReader(reader).setFormat(format).get();
        records = parser.iterator();
        try {
            CSVRecord first = record().orElseThrow(() -> new UnreadableFile(Problem.of(file, ProblemCode.EMPTY_FILE)));
            header = Header.of(file, parser.getCurrentLineNumber(), first.toList());
            for (String column : header.ignored())
                notes.add(Problem.at(file, parser.getCurrentLineNumber(), column, ProblemCode.COLUMN_IGNORED));
        } catch (IOException | UnreadableFile e) {
            parser.close();
            throw e;
        }
    }

    static Table open(ImportFile file, Path path) throws IOException, UnreadableFile {
        return new Table(file, path);
    }

    /** What is worth saying of the file, though it can be read. */
    List<Problem> notes() {
        return notes;
    }

    /** The next row, or nothing at the end of the file. */
    Optional<Row> next() throws IOException, UnreadableFile {
        Optional<CSVRecord> record = record();
        while (record.isPresent() && isBlank(record.get())) record = record();
        if (record.isEmpty()) return Optional.empty();
        return Optional.of(row(record.get()));
    }

    private Row row(CSVRecord record) throws UnreadableFile {
        long line = parser.getCurrentLineNumber() - breaksIn(record);
        List<String> cells = new ArrayList<>();
        Problem wrong = null;
        for (int column = 0; column < header.places().size(); column++) {
            int place = header.places().get(column);
            String cell =
                    place >= 0 && place < record.size() ? record.get(place).strip() : "";
            String name = file.columns().get(column);
            // A quote that is not closed on its line swallows the rows of other children.
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)
                throw new UnreadableFile(Problem.at(file, line, name, ProblemCode.QUOTE_NOT_CLOSED));
            if (cell.length() > LONGEST_FIELD)
                wrong = Problem.at(file, line, name, ProblemCode.FIELD_TOO_LONG).with("longest", LONGEST_FIELD);
            else if (cell.chars().anyMatch(Character::isISOControl))
                wrong = Problem.at(file, line, name, ProblemCode.CONTROL_CHARACTER);
            cells.add(cell.isEmpty() ? null : cell);
        }
        if (record.size() != header.width())
            wrong = Problem.at(
                            file,
                            line,
                            null,
                            record.size() < header.width() ? ProblemCode.FIELDS_TOO_FEW : ProblemCode.FIELDS_TOO_MANY)
                    .with("found", record.size())
                    .with("expected", header.width());
        return new Row(line, cells, wrong, owners(record));
    }

    /** Counted from the left, and from the right: one of both is the owner, wherever a separator too many or few stands. */
    private Set<String> owners(CSVRecord record) {
        int fromLeft = header.places().get(0);
        int fromRight = record.size() - (header.width() - fromLeft);
        return Stream.of(fromLeft, fromRight)
                .filter(place -> place >= 0 && place < record.size())
                .map(place -> record.get(place).strip())
                .filter(owner -> !owner.isEmpty() && owner.length() <= LONGEST_FIELD)
                .collect(Collectors.toSet());
    }

    private Optional<CSVRecord> record() throws IOException, UnreadableFile {
        reader.recordBegins();
        long line = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (RuntimeException e) {
            // The iterator of commons-csv wraps what its reader throws.
            if (e.getCause() instanceof CharacterCodingException)
                throw new UnreadableFile(Problem.at(file, line, null, ProblemCode.ENCODING_UNKNOWN));
            if (e.getCause() instanceof WatchedReader.RecordTooLong || atEnd(e.getCause()))
                throw new UnreadableFile(Problem.at(file, line, null, ProblemCode.QUOTE_NOT_CLOSED));
            if (e.getCause() instanceof CSVException)
                throw new UnreadableFile(
                        Problem.at(file, parser.getCurrentLineNumber(), null, ProblemCode.QUOTE_MISPLACED));
            if (e.getCause() instanceof IOException io) throw io;
            throw e;
        }
    }

    private boolean atEnd(Throwable cause) {
        return cause instanceof CSVException && reader.isAtEnd();
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static long breaksIn(CSVRecord record) {
        return record.stream().mapToLong(Table::breaksIn).sum();
    }

    private static long breaksIn(String cell) {
        long breaks = 0;
        for (int i = 0; i < cell.length(); i++) {
            boolean pair = cell.charAt(i) == '\n' && i > 0 && cell.charAt(i - 1) == '\r';
            if (cell.charAt(i) == '\r' || (cell.charAt(i) == '\n' && !pair)) breaks++;
        }
        return breaks;
    }

    private char separator(Encoding encoding, Path path) throws IOException, UnreadableFile {
        try (BufferedReader lines = new BufferedReader(new WatchedReader(encoding.open(path)))) {
            char[] head = new char[1 << 14];
            int n = Math.max(0, lines.read(head));
            String start = new String(Arrays.copyOf(head, n));
            return Header.separatorOf(
                    file,
                    start.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(Problem.at(file, 1, null, ProblemCode.ENCODING_UNKNOWN));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
