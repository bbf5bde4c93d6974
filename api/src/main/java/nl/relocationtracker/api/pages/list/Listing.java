package nl.relocationtracker.api.pages.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.reading.Question;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** A list as a page shows it: so many of its rows, in this order, and where the rest is. */
public final class Listing<R> {

    private static final int MOST = 50;

    private final String name;
    private final List<Column<R>> columns;
    private final List<Filter> filters;
    private final ListQuery query;
    private final Rows<R> rows;
    private final Language language;
    private final AskedOrder order;
    private Slice<R, String> shown;

    /**
     * @param name in addresses within the page, messages and the name of the file
     * @param filters by which the rows are narrowed already
     */
    public Listing(
            String name,
            List<Column<R>> columns,
            List<Filter> filters,
            ListQuery query,
            Rows<R> rows,
            Language language) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.filters = List.copyOf(filters);
        this.query = query;
        this.rows = rows;
        this.language = language;
        this.order = new AskedOrder(
                query.of(ListQuery.SORT),
                columns.stream().filter(Column::sortable).map(Column::key).toList());
    }

    /**
     * The heading of a column.
     *
     * @param href what puts the rows in its order, or null
     * @param order as aria-sort has it, or null
     */
    public record Heading(String key, String label, boolean number, String href, String order) {}

    /** A cell and the column that it stands in. */
    public record Placed(Heading heading, Cell cell) {}

    public String name() {
        return name;
    }

    public List<Filter> filters() {
        return filters;
    }

    /** What a form that filters sends along: everything that is asked but filters and place. */
    public Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>(query.parameters());
        kept.remove(ListQuery.CURSOR);
        kept.remove(ListQuery.FILE);
        filters.forEach(filter -> kept.remove(filter.name()));
        return kept;
    }

    /** What a form that asks for another day sends along. */
    public Map<String, String> keptOnAnotherDay() {
        Map<String, String> kept = new TreeMap<>(query.parameters());
        Stream.of(ListQuery.CURSOR, ListQuery.FILE, "asOf", "knownAt").forEach(kept::remove);
        return kept;
    }

    public boolean isFiltered() {
        return filters.stream().anyMatch(filter -> !filter.asked().isEmpty());
    }

    /** What is wrong with the filters and the order; of a list that is asked for wrongly no row is shown. */
    public List<Filter.Problem> problems() {
        List<Filter.Problem> problems = new ArrayList<>(Filter.problems(filters, language));
        if (order.isWrong())
            problems.add(new Filter.Problem(
                    query.with(ListQuery.CURSOR, null)
                            .with(ListQuery.SORT, null)
                            .href(),
                    order.problem(language)));
        return problems;
    }

    public boolean isWrong() {
        return order.isWrong() || filters.stream().anyMatch(Filter::isWrong);
    }

    public boolean isEmpty() {
        return shown().items().isEmpty();
    }

    /** Whether more rows than so many are shown. */
    public boolean isLongerThan(int rows) {
        return shown().items().size() > rows;
    }

    public String caption() {
        String usual = "list." + name;
        String sorted = usual + ".sorted";
        boolean otherwise = !query.of(ListQuery.SORT).isEmpty() && language.has(sorted);
        return language.say(
                otherwise ? sorted : usual, language.number(shown().items().size()), language.number(shown().total()));
    }

    /** How many rows there are in all. */
    public String total() {
        return language.number(shown().total());
    }

    public String empty() {
        return language.say(isFiltered() ? "list.none-found" : "list." + name + ".empty");
    }

    public List<Heading> headings() {
        return shownColumns().stream().map(this::heading).toList();
    }

    public List<List<Placed>> rows() {
        List<Column<R>> columns = shownColumns();
        List<Heading> headings = headings();
        return shown().items().stream()
                .map(row -> columns.stream()
                        .map(column -> new Placed(
                                headings.get(columns.indexOf(column)),
                                column.cell().apply(row)))
                        .toList())
                .toList();
    }

    /** What stands in a cell, in words; null for nothing. */
    public String said(Cell cell) {
        if (cell.message() != null) return language.say(cell.message());
        if (cell.value() instanceof Long number) return language.number(number);
        if (cell.value() instanceof LocalDate day) return language.shortDay(day);
        return cell.value() == null ? null : cell.value().toString();
    }

    /** Where it goes on, or null at the end. */
    public String next() {
        return shown().next()
                .map(after -> query.with(ListQuery.CURSOR, question().cursor(LocalDate.EPOCH, after))
                        .href())
                .orElse(null);
    }

    /** Where it begins, or null when these are the first rows. */
    public String first() {
        return query.of(ListQuery.CURSOR).isEmpty()
                ? null
                : query.with(ListQuery.CURSOR, null).href();
    }

    public String fileHref() {
        return query.with(ListQuery.CURSOR, null).with(ListQuery.FILE, "csv").href();
    }

    /** Without filters. */
    public String wholeHref() {
        ListQuery whole = query.with(ListQuery.CURSOR, null);
        for (Filter filter : filters) whole = whole.with(filter.name(), null);
        return whole.href();
    }

    /**
     * All rows, in the order asked for, as CSV; nothing in it tells who somebody is.
     *
     * @throws ResponseStatusException when it is asked for wrongly
     */
    public View file() {
        if (isWrong()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return new ListFile<>(name, columns, rows, order.column(), order.descending()).view();
    }

    private List<Column<R>> shownColumns() {
        return columns.stream().filter(column -> !column.filed()).toList();
    }

    private Heading heading(Column<R> column) {
        String label = language.say("column." + column.key());
        if (!column.sortable()) return new Heading(column.key(), label, column.number(), null, null);
        boolean now = column.key().equals(order.column());
        String other = now && !order.descending() ? "-" + column.key() : column.key();
        return new Heading(
                column.key(),
                label,
                column.number(),
                query.with(ListQuery.CURSOR, null).with(ListQuery.SORT, other).href(),
                now ? (order.descending() ? "descending" : "ascending") : null);
    }

    private Slice<R, String> shown() {
        if (shown == null)
            shown = isWrong()
                    ? new Slice<>(0, List.of(), Optional.empty())
                    : rows.rows(order.column(), order.descending(), after(), MOST);
        return shown;
    }

    /** A place that is not of this question is the beginning. */
    private String after() {
        String cursor = query.of(ListQuery.CURSOR);
        if (cursor.isEmpty()) return null;
        try {
            return question()
                    .read(cursor, parts -> parts.get(0))
                    .map(Question.Cursor::place)
                    .orElse(null);
        } catch (ProblemAnswer notOurs) {
            return null;
        }
    }

    private Question question() {
        Map<String, String> asked = new TreeMap<>(query.parameters());
        asked.remove(ListQuery.CURSOR);
        asked.remove(ListQuery.FILE);
        return Question.of(name, asked);
    }
}
