package nl.relocationtracker.api.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.database.LocalPostgres;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about the program as a whole.
 *
 * @param data the data folder
 * @param demo whether what it shows is made up
 * @param database a PostgreSQL of one's own instead of the one that the program brings
 * @param masterKey the key that wraps all keys, in base64; empty when it comes from a file
 * @param masterKeyFile the file with that key; made up in the data folder when neither is given
 * @param formerMasterKey the key that wrapped keys before, in base64; only until {@code rotate-key} has run
 * @param formerMasterKeyFile the file with that key
 * @param erasures the file that keeps erasures outside the database; in the data folder when not given
 * @param zone where the locations are: what 'today' is
 * @param returnDays a return from whereabouts unknown at most this many days after leaving goes on with the same spell
 * @param lateDays something recorded more than this many days after it happened is late
 * @param temporaryNights a temporary stay of more nights than this is a relocation
 * @param elsewhereNights more nights elsewhere than this are a relocation
 * @param fosterFamilyDays an unaccompanied child under 15 should be in a foster family this many days after it came
 * @param withoutChildrenDays an open location where no child was for this many days is a finding
 * @param policies under which every child is counted as things happen
 * @param beyondProcedureThreshold from this number on the policy beyond-procedure flags a child
 * @param replayDays so many days after it was answered, a question to history and its answer are deleted
 */
@ConfigurationProperties("tracker")
public record TrackerSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean demo,
        @DefaultValue Database database,
        @DefaultValue("") String masterKey,
        @DefaultValue("") String masterKeyFile,
        @DefaultValue("") String formerMasterKey,
        @DefaultValue("") String formerMasterKeyFile,
        @DefaultValue("") String erasures,
        @DefaultValue("Europe/Amsterdam") ZoneId zone,
        @DefaultValue("28") int returnDays,
        @DefaultValue("30") int lateDays,
        @DefaultValue("21") int temporaryNights,
        @DefaultValue("3") int elsewhereNights,
        @DefaultValue("28") int fosterFamilyDays,
        @DefaultValue("90") int withoutChildrenDays,

        @DefaultValue({"every-relocation", "eight-in-a-year", "forced", "three-placements-in-a-year"})
        List<String> policies,

        @DefaultValue("8") int beyondProcedureThreshold,
        @DefaultValue("365") int replayDays) {

    public TrackerSettings {
        data = (data == null || data.toString().isEmpty() ? Path.of("data") : data)
                .toAbsolutePath()
                .normalize();
        require(
                masterKey.isBlank() || masterKeyFile.isBlank(),
                "TRACKER_MASTER_KEY and TRACKER_MASTER_KEY_FILE are both set: keep one of them.");
        require(
                formerMasterKey.isBlank() || formerMasterKeyFile.isBlank(),
                "TRACKER_FORMER_MASTER_KEY and TRACKER_FORMER_MASTER_KEY_FILE are both set: keep one of them.");
        require(returnDays >= 0, "TRACKER_RETURN_DAYS can't be negative: it is a number of days.");
        require(lateDays >= 0, "TRACKER_LATE_DAYS can't be negative: it is a number of days.");
        require(temporaryNights >= 0, "TRACKER_TEMPORARY_NIGHTS can't be negative: it is a number of nights.");
        require(elsewhereNights >= 0, "TRACKER_ELSEWHERE_NIGHTS can't be negative: it is a number of nights.");
        require(fosterFamilyDays >= 0, "TRACKER_FOSTER_FAMILY_DAYS can't be negative: it is a number of days.");
        require(withoutChildrenDays >= 1, "TRACKER_WITHOUT_CHILDREN_DAYS has to be 1 or more: it is a number of days.");
        require(beyondProcedureThreshold >= 1, "TRACKER_BEYOND_PROCEDURE_THRESHOLD has to be 1 or more.");
        require(replayDays >= 1, "TRACKER_REPLAY_DAYS has to be 1 or more: it is a number of days.");
        policies = List.copyOf(policies);
        live(policies);
    }

    LivePolicies livePolicies() {
        return live(policies).flagging(Policies.BEYOND_PROCEDURE, beyondProcedureThreshold);
    }

    private static LivePolicies live(List<String> names) {
        try {
            return LivePolicies.named(names);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("TRACKER_POLICIES: " + e.getMessage());
        }
    }

    /** TRACKER_DATABASE_URL, _USER and _PASSWORD; all empty when the program brings its own. */
    public record Database(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {

        private static final String SCHEME = "jdbc:postgresql:";

        public Database {
            require(
                    url.isBlank() || url.startsWith(SCHEME),
                    "TRACKER_DATABASE_URL has to begin with jdbc:postgresql: as in"
                            + " jdbc:postgresql://db.example.org:5432/tracker.");
            require(
                    !url.isBlank() || (user.isBlank() && password.isEmpty()),
                    "TRACKER_DATABASE_USER and TRACKER_DATABASE_PASSWORD mean nothing without TRACKER_DATABASE_URL:"
                            + " set that too, or neither.");
        }

        boolean isGiven() {
            return !url.isBlank();
        }

        /** The URL without what may stand behind the question mark, which may be a password. */
        String place() {
            return url.replaceFirst("\\?.*", "");
        }

        @Override
        public String toString() {
            return "Database[" + place() + "]";
        }
    }

    /** Whether a start makes a database: none is given, and none was made before. */
    public boolean makesDatabase() {
        return !database.isGiven() && !LocalPostgres.isMadeIn(databaseFolder());
    }

    Path databaseFolder() {
        return data.resolve("postgres");
    }

    Terms terms() {
        return new Terms(returnDays, lateDays, temporaryNights, elsewhereNights, fosterFamilyDays, withoutChildrenDays);
    }

    @Override
    public String toString() {
        return "TrackerSettings[" + data + "]";
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new CannotStart(otherwise);
    }
}
