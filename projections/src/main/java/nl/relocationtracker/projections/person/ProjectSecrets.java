package nl.relocationtracker.projections.person;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.projections.person.SourceNumbers.WrongMasterKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** With what the pseudonyms of each project are made. Nobody reads a secret but what makes these; it is wrapped by the master key. */
public final class ProjectSecrets {

    private static final int BYTES = 32;

    private final JdbcTemplate jdbc;
    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    public ProjectSecrets(JdbcTemplate jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /** Makes one up, in the transaction that runs. */
    public void make(ProjectId project) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        jdbc.update(
                "insert into vault.project_secret (project_id, wrapped, wrapped_by) values (?, ?, ?)",
                project.value(),
                master.wrap(secret, purpose(project)),
                master.fingerprint());
    }

    /** What makes the pseudonyms of a project; nothing once it is ended for good. */
    public Optional<Pseudonyms> of(ProjectId project) {
        return jdbc
                .query(
                        "select wrapped from vault.project_secret where project_id = ?",
                        (row, n) -> new Pseudonyms(unwrapped(row.getBytes(1), project)),
                        project.value())
                .stream()
                .findFirst();
    }

    /** What makes the pseudonyms of each project that is not ended for good. */
    public Map<ProjectId, Pseudonyms> all() {
        Map<ProjectId, Pseudonyms> all = new HashMap<>();
        jdbc.query("select project_id, wrapped from vault.project_secret", row -> {
            ProjectId project = new ProjectId(row.getObject(1, UUID.class));
            all.put(project, new Pseudonyms(unwrapped(row.getBytes(2), project)));
        });
        return all;
    }

    private byte[] unwrapped(byte[] wrapped, ProjectId project) {
        try {
            return master.unwrap(wrapped, purpose(project));
        } catch (GeneralSecurityException e) {
            throw new WrongMasterKey(e);
        }
    }

    /** Nobody can make the pseudonyms of the project again. */
    public void destroy(ProjectId project) {
        jdbc.update("delete from vault.project_secret where project_id = ?", project.value());
    }

    static String purpose(ProjectId project) {
        return "project " + project;
    }
}
