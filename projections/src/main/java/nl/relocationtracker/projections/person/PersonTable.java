package nl.relocationtracker.projections.person;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;
import static nl.relocationtracker.projections.rows.ColumnType.TEXTS;
import static nl.relocationtracker.projections.rows.ColumnType.YES_OR_NO;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.rows.Rows;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who each child is, readable for those who may. Of a child that is erased only that it is. */
public final class PersonTable {

    private static final Columns<ChildChange> PERSON = Columns.<ChildChange>of("person")
            .key("child_id", ID, PersonTable::id)
            .and("birth_date", DAY, ofBirth(BirthDate::date))
            .and("birth_precision", TEXT, ofBirth(BirthDate::precision))
            .and("birth_source", TEXT, ofBirth(BirthDate::source))
            .and("birth_disputed", YES_OR_NO, ofBirth(BirthDate::disputed))
            .and("words", TEXTS, PersonTable::words)
            .and("keys", TEXTS, change -> Spelling.keys(words(change)))
            .and("near_keys", TEXTS, PersonTable::nearKeys)
            .and("erased", YES_OR_NO, change -> change.after().isErased());

    private static final Columns<Numbered<Name>> NAME = Columns.<Numbered<Name>>of("person_name")
            .key("child_id", ID, Numbered::child)
            .key("ordinal", NUMBER, Numbered::ordinal)
            .and("given_names", TEXT, name -> name.value().givenNames())
            .and("family_name", TEXT, name -> name.value().familyName())
            .and("full_name", TEXT, name -> name.value().fullName())
            .and("original", TEXT, name -> name.value().original())
            .and("kind", TEXT, name -> name.value().kind());

    private static final Columns<Numbered<ReferenceNumber>> REFERENCE = Columns.<Numbered<ReferenceNumber>>of(
                    "person_reference")
            .key("child_id", ID, Numbered::child)
            .key("ordinal", NUMBER, Numbered::ordinal)
            .and("issuer", TEXT, number -> number.value().issuer())
            .and("number", TEXT, number -> number.value().number())
            .and("compact", TEXT, number -> Spelling.compact(number.value().number()));

    private final JdbcTemplate jdbc;

    public PersonTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A child of whom nothing is known, or nothing any more, is not in the answer. */
    public Map<ChildId, PersonalDetails> of(Collection<ChildId> children) {
        Map<ChildId, PersonalDetails> found = new HashMap<>();
        if (children.isEmpty()) return found;
        Object ids = children.stream().map(ChildId::value).toArray(UUID[]::new);
        Map<UUID, List<Name>> names = new HashMap<>();
        Map<UUID, List<ReferenceNumber>> numbers = new HashMap<>();
        new RoundTrip()
                .ask(
                        """
                        select child_id, given_names, family_name, full_name, original, kind
                        from person_name where child_id = any (?) order by child_id, ordinal
                        """,
                        row -> names.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                                .add(name(row)),
                        ids)
                .ask(
                        """
                        select child_id, issuer, number from person_reference
                        where child_id = any (?) order by child_id, ordinal
                        """,
                        row -> numbers.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                                .add(new ReferenceNumber(row.getString(2), row.getString(3))),
                        ids)
                .ask(
                        """
                        select child_id, birth_date, birth_precision, birth_source, birth_disputed
                        from person where child_id = any (?) and not erased
                        """,
                        row -> {
                            UUID id = row.getObject(1, UUID.class);
                            found.put(
                                    new ChildId(id),
                                    new PersonalDetails(
                                            names.getOrDefault(id, List.of()),
                                            birth(row),
                                            numbers.getOrDefault(id, List.of())));
                        },
                        ids)
                .make(jdbc);
        return found;
    }

    /** By which name each is called; whose name is not known, or not any more, is not in the answer. */
    public Map<UUID, Name> namesOf(Collection<UUID> children) {
        Map<UUID, Name> found = new HashMap<>();
        if (children.isEmpty()) return found;
        jdbc.query(
                """
                select child_id, given_names, family_name, full_name, original, kind
                from person_name where child_id = any (?) and ordinal = 0
                """,
                row -> {
                    found.put(row.getObject(1, UUID.class), name(row));
                },
                (Object) children.toArray(UUID[]::new));
        return found;
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Name.Kind.valueOf(row.getString(6)));
    }

    private static BirthDate birth(ResultSet row) throws SQLException {
        LocalDate born = row.getObject(2, LocalDate.class);
        return born == null
                ? null
                : new BirthDate(
                        born,
                        BirthDate.Precision.valueOf(row.getString(3)),
                        BirthDate.Source.valueOf(row.getString(4)),
                        row.getBoolean(5));
    }

    public void write(List<ChildChange> changes) {
        List<ChildChange> changed = changes.stream()
                .filter(change -> change.after().isErased()
                        ? !change.before().isErased()
                        : change.detailsChanged() && change.details().isPresent())
                .toList();
        if (changed.isEmpty()) return;
        clear(changed);
        Rows.put(jdbc, PERSON, changed);
        Rows.insert(jdbc, NAME, numbered(changed, PersonalDetails::names));
        Rows.insert(jdbc, REFERENCE, numbered(changed, PersonalDetails::numbers));
    }

    /** @param last what was recorded last of each child of whom nothing is there */
    public void addTo(CopiedRows rows, List<ChildChange> last) {
        List<ChildChange> known = last.stream()
                .filter(change -> change.after().isErased() || change.details().isPresent())
                .toList();
        rows.add(PERSON, known);
        rows.add(NAME, numbered(known, PersonalDetails::names));
        rows.add(REFERENCE, numbered(known, PersonalDetails::numbers));
    }

    private void clear(List<ChildChange> changed) {
        UUID[] ids = changed.stream()
                .filter(change -> change.detailsBefore().isPresent())
                .map(PersonTable::id)
                .toArray(UUID[]::new);
        if (ids.length == 0) return;
        jdbc.update("delete from person_name where child_id = any (?)", (Object) ids);
        jdbc.update("delete from person_reference where child_id = any (?)", (Object) ids);
    }

    private static <T> Function<ChildChange, T> ofBirth(Function<BirthDate, T> part) {
        return change ->
                change.details().map(PersonalDetails::birthDate).map(part).orElse(null);
    }

    private static List<String> words(ChildChange change) {
        return change.details().stream()
                .flatMap(details -> details.names().stream())
                .flatMap(Name::spellings)
                .flatMap(text -> Spelling.words(text).stream())
                .distinct()
                .toList();
    }

    private static List<String> nearKeys(ChildChange change) {
        return Spelling.keys(words(change)).stream()
                .flatMap(key -> Spelling.near(key).stream())
                .distinct()
                .toList();
    }

    private record Numbered<T>(UUID child, int ordinal, T value) {

        static <T> List<Numbered<T>> of(UUID child, List<T> values) {
            List<Numbered<T>> all = new ArrayList<>();
            for (T value : values) all.add(new Numbered<>(child, all.size(), value));
            return all;
        }
    }

    private static <T> List<Numbered<T>> numbered(
            List<ChildChange> changed, Function<PersonalDetails, List<T>> values) {
        return changed.stream()
                .flatMap(change -> change.details().stream()
                        .flatMap(details -> Numbered.of(id(change), values.apply(details)).stream()))
                .toList();
    }

    private static UUID id(ChildChange change) {
        return change.after().id().value();
    }
}
