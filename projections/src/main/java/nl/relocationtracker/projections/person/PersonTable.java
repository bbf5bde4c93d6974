package nl.relocationtracker.projections.person;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.live.ChildChange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Who each child is, readable for those who may. */
public final class PersonTable {

    private final JdbcTemplate jdbc;

    public PersonTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A child of whom nothing is known, or nothing any more, is not in the answer. */
    public Map<ChildId, PersonalDetails> of(Collection<ChildId> children) {
        Map<ChildId, PersonalDetails> found = new HashMap<>();
        if (children.isEmpty()) return found;
        jdbc.query(
                "select child_id, birth_date, external_number from person where child_id = any (?)",
                (RowCallbackHandler) row -> found.put(
                        new ChildId(row.getObject(1, UUID.class)),
                        new PersonalDetails(row.getObject(2, LocalDate.class), row.getString(3))),
                (Object) children.stream().map(ChildId::value).toArray(UUID[]::new));
        return found;
    }

    public void write(List<ChildChange> changes) {
        List<ChildChange> recorded = changes.stream()
                .filter(ChildChange::detailsChanged)
                .filter(change -> change.details().isPresent())
                .toList();
        jdbc.batchUpdate("""
                insert into person (child_id, birth_date, eighteenth_on, external_number) values (?, ?, ?, ?)
                on conflict (child_id) do update set birth_date = excluded.birth_date,
                    eighteenth_on = excluded.eighteenth_on, external_number = excluded.external_number
                """, recorded, 1000, (statement, change) -> {
            PersonalDetails details = change.details().orElseThrow();
            statement.setObject(1, change.after().id().value());
            statement.setObject(2, details.birthDate(), Types.DATE);
            statement.setObject(3, details.birth().map(Birth::eighteenthOn).orElse(null), Types.DATE);
            statement.setString(4, details.externalNumber());
        });
    }
}
