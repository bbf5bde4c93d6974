package nl.relocationtracker.projections.person;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who each child is, readable for those who may. Of a child that is erased only that it is. */
public final class PersonTable {

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
                                .add(new Name(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        Name.Kind.valueOf(row.getString(6)))),
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
        writePersons(changed);
        writeNames(changed);
        writeNumbers(changed);
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

    private void writePersons(List<ChildChange> changed) {
        jdbc.batchUpdate("""
                insert into person (child_id, birth_date, birth_precision, birth_source, birth_disputed,
                                    words, keys, near_keys, erased) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (child_id) do update set birth_date = excluded.birth_date,
                    birth_precision = excluded.birth_precision, birth_source = excluded.birth_source,
                    birth_disputed = excluded.birth_disputed,
                    words = excluded.words, keys = excluded.keys, near_keys = excluded.near_keys,
                    erased = excluded.erased
                """, changed, 1000, (statement, change) -> {
            PersonalDetails details = change.details().orElse(PersonalDetails.NONE);
            BirthDate birth = details.birthDate();
            statement.setObject(1, id(change));
            statement.setObject(2, birth == null ? null : birth.date(), Types.DATE);
            statement.setString(3, birth == null ? null : birth.precision().name());
            statement.setString(4, birth == null ? null : birth.source().name());
            statement.setObject(5, birth == null ? null : birth.disputed(), Types.BOOLEAN);
            List<String> words = details.names().stream()
                    .flatMap(Name::spellings)
                    .flatMap(text -> Spelling.words(text).stream())
                    .distinct()
                    .toList();
            List<String> keys = Spelling.keys(words);
            setTexts(statement, 6, words);
            setTexts(statement, 7, keys);
            setTexts(
                    statement,
                    8,
                    keys.stream()
                            .flatMap(key -> Spelling.near(key).stream())
                            .distinct()
                            .toList());
            statement.setBoolean(9, change.after().isErased());
        });
    }

    private static void setTexts(PreparedStatement statement, int index, List<String> texts) throws SQLException {
        Array array = statement.getConnection().createArrayOf("text", texts.toArray());
        statement.setArray(index, array);
    }

    private record Numbered<T>(UUID child, int ordinal, T value) {

        static <T> List<Numbered<T>> of(UUID child, List<T> values) {
            List<Numbered<T>> all = new ArrayList<>();
            for (T value : values) all.add(new Numbered<>(child, all.size(), value));
            return all;
        }
    }

    private void writeNames(List<ChildChange> changed) {
        jdbc.batchUpdate(
                """
                insert into person_name (child_id, ordinal, given_names, family_name, full_name, original, kind)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                changed.stream()
                        .filter(change -> change.details().isPresent())
                        .flatMap(change ->
                                Numbered.of(id(change), change.details().get().names()).stream())
                        .toList(),
                1000,
                (statement, name) -> {
                    statement.setObject(1, name.child());
                    statement.setInt(2, name.ordinal());
                    statement.setString(3, name.value().givenNames());
                    statement.setString(4, name.value().familyName());
                    statement.setString(5, name.value().fullName());
                    statement.setString(6, name.value().original());
                    statement.setString(7, name.value().kind().name());
                });
    }

    private void writeNumbers(List<ChildChange> changed) {
        jdbc.batchUpdate(
                "insert into person_reference (child_id, ordinal, issuer, number, compact) values (?, ?, ?, ?, ?)",
                changed.stream()
                        .filter(change -> change.details().isPresent())
                        .flatMap(change ->
                                Numbered.of(id(change), change.details().get().numbers()).stream())
                        .toList(),
                1000,
                (statement, number) -> {
                    statement.setObject(1, number.child());
                    statement.setInt(2, number.ordinal());
                    statement.setString(3, number.value().issuer());
                    statement.setString(4, number.value().number());
                    statement.setString(5, Spelling.compact(number.value().number()));
                });
    }

    private static UUID id(ChildChange change) {
        return change.after().id().value();
    }
}
