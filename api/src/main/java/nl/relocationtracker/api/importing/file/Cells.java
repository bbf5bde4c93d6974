package nl.relocationtracker.api.importing.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cells of one row on their way to values. Everything that is wrong with them is gathered, not just the first thing. */
final class Cells {

    private static final Map<String, Boolean> YES_OR_NO = Map.of("yes", true, "no", false, "ja", true, "nee", false);

    private final ImportFile file;
    private final Row row;
    private final Days days;
    private final List<Problem> problems = new ArrayList<>();

    Cells(ImportFile file, Row row, Days days) {
        this.file = file;
        this.row = row;
        this.days = days;
        if (row.wrong() != null) problems.add(row.wrong());
    }

    List<Problem> problems() {
        return problems;
    }

    long line() {
        return row.line();
    }

    /** The text of a cell, or null. */
    String text(String column) {
        return row.cell(file, column);
    }

    String neededText(String column) {
        String text = text(column);
        if (text == null) wrong(column, ProblemCode.FIELD_EMPTY);
        return text;
    }

    LocalDate day(String column) {
        String text = text(column);
        if (text == null) return null;
        if (days.isAmbiguous(text)) {
            wrong(column, ProblemCode.DAY_AMBIGUOUS);
            return null;
        }
        return days.read(text).orElseGet(() -> {
            wrong(column, ProblemCode.NOT_A_DAY);
            return null;
        });
    }

    LocalDate neededDay(String column) {
        return neededText(column) == null ? null : day(column);
    }

    boolean yesOrNo(String column) {
        String text = neededText(column);
        Boolean answer = text == null ? null : YES_OR_NO.get(text.toLowerCase(Locale.ROOT));
        if (text != null && answer == null) wrong(column, ProblemCode.NOT_YES_OR_NO);
        return Boolean.TRUE.equals(answer);
    }

    Integer number(String column) {
        String text = text(column);
        if (text == null) return null;
        if (text.matches("\\d{1,7}")) return Integer.valueOf(text);
        wrong(column, ProblemCode.NOT_A_NUMBER);
        return null;
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String column, ProblemCode otherwise) {
        String text = neededText(column);
        if (text == null) return null;
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            wrong(column, otherwise);
            return null;
        }
    }

    void wrong(String column, ProblemCode code) {
        problems.add(Problem.at(file, row.line(), column, code));
    }
}
