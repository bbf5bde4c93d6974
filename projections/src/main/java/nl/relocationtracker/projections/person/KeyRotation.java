package nl.relocationtracker.projections.person;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.projections.person.SourceNumbers.WrongMasterKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps every key in the database with the present master key instead of a former one. No event changes: what is sealed
 * stays sealed with the same key. May be killed at any moment and goes on the next time.
 */
public final class KeyRotation {

    private static final int AT_ONCE = 500;

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final MasterKey master;

    public KeyRotation(TransactionTemplate transaction, JdbcTemplate jdbc, MasterKey master) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.master = master;
    }

    /**
     * Answers how many keys it wrapped anew.
     *
     * @throws WrongMasterKey when a key was wrapped by neither the present nor the former master key
     */
    public int rotate() {
        int rotated = 0;
        while (true) {
            int some = some(AT_ONCE);
            rotated += some;
            if (some == 0) return rotated;
        }
    }

    private record Wrapped(Object id, String purpose, ByteBuffer key) {}

    int some(int most) {
        return Optional.ofNullable(transaction.execute(status -> {
                    List<Wrapped> secrets = jdbc.query(
                            "select name, wrapped from vault.secret where wrapped_by is distinct from ? limit ? for update",
                            (row, n) ->
                                    new Wrapped(row.getString(1), row.getString(1), ByteBuffer.wrap(row.getBytes(2))),
                            master.fingerprint(),
                            most);
                    rewrap("update vault.secret set wrapped = ?, wrapped_by = ? where name = ?", secrets);
                    // A key that is destroyed meanwhile is not there to update, and does not come back.
                    List<Wrapped> keys = jdbc.query(
                            """
                            select child_id, wrapped from vault.child_key where wrapped_by is distinct from ?
                            limit ? for update
                            """,
                            (row, n) -> {
                                ChildId child = new ChildId(row.getObject(1, UUID.class));
                                return new Wrapped(
                                        child.value(), ChildKeys.purpose(child), ByteBuffer.wrap(row.getBytes(2)));
                            },
                            master.fingerprint(),
                            most - secrets.size());
                    rewrap("update vault.child_key set wrapped = ?, wrapped_by = ? where child_id = ?", keys);
                    List<Wrapped> signing = jdbc.query(
                            "select id, wrapped from vault.signing_secret where wrapped_by <> ? limit ? for update",
                            (row, n) -> {
                                UUID id = row.getObject(1, UUID.class);
                                return new Wrapped(id, SigningSecrets.purpose(id), ByteBuffer.wrap(row.getBytes(2)));
                            },
                            master.fingerprint(),
                            most - secrets.size() - keys.size());
                    rewrap("update vault.signing_secret set wrapped = ?, wrapped_by = ? where id = ?", signing);
                    int before = secrets.size() + keys.size() + signing.size();
                    List<Wrapped> projects = jdbc.query(
                            "select project_id, wrapped from vault.project_secret where wrapped_by <> ? limit ? for update",
                            (row, n) -> {
                                ProjectId project = new ProjectId(row.getObject(1, UUID.class));
                                return new Wrapped(
                                        project.value(),
                                        ProjectSecrets.purpose(project),
                                        ByteBuffer.wrap(row.getBytes(2)));
                            },
                            master.fingerprint(),
                            most - before);
                    rewrap(
                            "update vault.project_secret set wrapped = ?, wrapped_by = ? where project_id = ?",
                            projects);
                    return before + projects.size();
                }))
                .orElse(0);
    }

    private void rewrap(String update, List<Wrapped> all) {
        jdbc.batchUpdate(update, all, AT_ONCE, (statement, one) -> {
            try {
                statement.setBytes(1, master.wrap(master.unwrap(one.key().array(), one.purpose()), one.purpose()));
            } catch (GeneralSecurityException e) {
                throw new WrongMasterKey(e);
            }
            statement.setString(2, master.fingerprint());
            statement.setObject(3, one.id());
        });
    }
}
