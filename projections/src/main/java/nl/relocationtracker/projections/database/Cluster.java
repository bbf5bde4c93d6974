package nl.relocationtracker.projections.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL data folder with its password: made once, used by every server started on it. */
record Cluster(Path data, String password) {

    static final String DATA = "data";
    static final String NAME = "tracker";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String MAJOR_VERSION = "18";

    private static final String WHO_GETS_IN = """
            # Only from this machine, and only with the password in the file ../password.
            host  all  %s  127.0.0.1/32  scram-sha-256
            """.formatted(NAME);

    static boolean isMadeIn(Path folder) {
        return Files.exists(folder.resolve(DATA));
    }

    static Cluster in(Path folder, Programs programs) throws IOException {
        Path data = folder.resolve(DATA);
        Path password = folder.resolve("password");
        if (!isMadeIn(folder)) return made(folder, data, password, programs);
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new CannotStart(
                    "The database in %s was made by PostgreSQL %s and this program brings %s: start it with the version of the program that made it, or set TRACKER_DATA to another folder."
                            .formatted(data, version, MAJOR_VERSION));
        }
        if (!Files.exists(password)) {
            throw new CannotStart(
                    "The file %s is gone, without which the database can't be opened: put it back from a backup."
                            .formatted(password));
        }
        return new Cluster(data, Files.readString(password).strip());
    }

    private static Cluster made(Path folder, Path data, Path passwordFile, Programs programs) throws IOException {
        LOG.info("Making a new database in {}.", folder);
        Path unfinished = folder.resolve(DATA + ".new");
        Archive.delete(unfinished);
        try {
            String password = madeUpPassword();
            initialise(unfinished, password, programs);
            OwnerOnly.write(passwordFile, password + "\n");
            OwnerOnly.move(unfinished, data);
            return new Cluster(data, password);
        } catch (IOException | CannotStart e) {
            Archive.delete(unfinished);
            throw e;
        }
    }

    private static void initialise(Path data, String password, Programs programs) throws IOException {
        // The superuser gets no password, so nobody can sign in as it: what it has to do is done without a server.
        require(
                data,
                programs.run(
                        "",
                        "initdb",
                        "--pgdata=" + data,
                        "--username=postgres",
                        "--auth=reject",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--set=timezone=UTC",
                        "--set=log_timezone=UTC",
                        "--set=shared_buffers=256MB",
                        "--set=max_connections=100"));
        OwnerOnly.write(data.resolve("pg_hba.conf"), WHO_GETS_IN);
        require(
                data,
                programs.run(
                        """
                        CREATE ROLE %1$s LOGIN CREATEDB PASSWORD '%2$s'
                        GRANT pg_checkpoint TO %1$s
                        GRANT EXECUTE ON FUNCTION pg_switch_wal() TO %1$s
                        CREATE DATABASE %1$s OWNER %1$s
                        """.formatted(NAME, password),
                        "postgres",
                        "--single",
                        "-D",
                        data.toString(),
                        "-c",
                        "exit_on_error=on",
                        // What is granted here holds in every database that is made from it.
                        "template1"));
    }

    private static void require(Path data, Programs.Outcome outcome) {
        if (outcome.status() == 0) return;
        if (CannotStart.isDiskFull(outcome.printed())) throw CannotStart.diskFull(data.getParent(), null);
        throw new CannotStart("PostgreSQL could not make a database in %s: %s"
                .formatted(data.getParent(), ServerLog.reason(outcome.printed())));
    }

    private static String madeUpPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
