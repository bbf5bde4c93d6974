package nl.relocationtracker.projections.erasure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.projections.live.Remembered;
import nl.relocationtracker.projections.live.Remembering;
import nl.relocationtracker.projections.person.AgeTable;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.rows.CopiedRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the readable rows of children anew from their events and keys; of one that is erased only the ages that it believed. */
final class PersonRows {

    private final JdbcTemplate jdbc;
    private final PersonTable persons;
    private final AgeTable ages;
    private final Remembering remembering;

    PersonRows(JdbcTemplate jdbc, StoredVault vault) {
        this.jdbc = jdbc;
        this.persons = new PersonTable(jdbc);
        this.ages = new AgeTable(jdbc);
        this.remembering = new Remembering(jdbc, vault);
    }

    /** Answers of how many it made them, in the transaction that runs: of one whose key is missing it makes none. */
    int make(Collection<UUID> children) {
        List<Remembered> readable = remembering.of(children).stream()
                .filter(child -> child.last().after().isErased()
                        || child.last().details().isPresent())
                .toList();
        CopiedRows rows = new CopiedRows();
        ages.addTo(
                rows,
                readable.stream().flatMap(child -> child.changes().stream()).toList());
        persons.addTo(rows, readable.stream().map(Remembered::last).toList());
        // Some may be there: of somebody of whom it was recorded meanwhile who it is, or who was erased a moment ago.
        for (String table : List.of("person", "person_name", "person_reference", "person_age"))
            jdbc.update("delete from " + table + " where child_id = any (?)", (Object) readable.stream()
                    .map(child -> child.last().after().id().value())
                    .toArray(UUID[]::new));
        rows.send(jdbc);
        return readable.size();
    }
}
