package nl.relocationtracker.projections.findings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.generation.LiveShape;
import nl.relocationtracker.projections.live.Remembering;
import nl.relocationtracker.projections.live.Turns;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.rows.CopiedRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds anew what is wrong or bad about every child, as it would have been found had these rules and terms always been. Goes
 * on where it was interrupted.
 */
public final class FindingMaking {

    /** Another number when the rules by which findings are made become others. */
    private static final int RULES = 4;

    private static final Logger LOG = LoggerFactory.getLogger(FindingMaking.class);
    private static final int CHUNK = 500;
    private static final int TELLING = 5000;

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final FindingTable table;
    private final Remembering remembering;
    private final String madeBy;
    private final boolean serving;

    /** @param serving whether it decides by which terms findings are made; otherwise these have to be those that are */
    public FindingMaking(
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            FindingTable table,
            StoredVault vault,
            Terms terms,
            boolean serving) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.table = table;
        this.remembering = new Remembering(jdbc, vault);
        this.madeBy = madeBy(terms);
        this.serving = serving;
    }

    private static String madeBy(Terms terms) {
        return "rules %d, late after %d days, in a foster family after %d"
                .formatted(RULES, terms.lateDays(), terms.fosterFamilyDays());
    }

    /** Notes that everything is found by these terms. */
    public static void noteMade(JdbcTemplate jdbc, Terms terms) {
        jdbc.update("insert into finding_making (made_by, made) values (?, true)", madeBy(terms));
    }

    /**
     * Returns when everything is found by these rules and terms.
     *
     * @throws CannotStart when they are others, and this does not decide which
     */
    public void complete() {
        if (!LiveShape.isOurs(jdbc)) return;
        transaction.executeWithoutResult(status -> register());
        long found = 0;
        int some = CHUNK;
        while (some == CHUNK) {
            some = Optional.ofNullable(transaction.execute(status -> next())).orElse(0);
            found += some;
            if (some > 0 && (found % TELLING == 0 || some < CHUNK))
                LOG.info("Looking for findings about children: {} so far.", found);
        }
        if (found > 0) transaction.executeWithoutResult(status -> jdbc.execute("analyze finding"));
    }

    private void register() {
        // Two copies that start at once: the second finds what the first has written.
        jdbc.execute("lock table finding_making in exclusive mode");
        List<String> known = jdbc.queryForList("select made_by from finding_making", String.class);
        if (known.contains(madeBy)) return;
        if (!known.isEmpty() && !serving)
            throw new CannotStart(
                    "Findings are made here by %s: set TRACKER_LATE_DAYS and TRACKER_FOSTER_FAMILY_DAYS as the program that serves has them."
                            .formatted(known.get(0)));
        jdbc.update("delete from finding_making");
        jdbc.update("delete from finding");
        jdbc.update("insert into finding_making (made_by, made) values (?, false)", madeBy);
    }

    /** Looks at the next children, and answers how many. */
    private int next() {
        List<UUID> upTo = jdbc.query(
                "select made_up_to from finding_making where not made for update",
                (row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)).orElse(new UUID(0, 0)));
        if (upTo.isEmpty()) return 0;
        List<UUID> children = jdbc.queryForList(
                "select id from child where id > ? order by id limit ?", UUID.class, upTo.get(0), CHUNK);
        find(children);
        jdbc.update(
                "update finding_making set made_up_to = ?, made = ?",
                children.isEmpty() ? upTo.get(0) : children.get(children.size() - 1),
                children.size() < CHUNK);
        return children.size();
    }

    private void find(List<UUID> children) {
        Turns turns = Turns.of(remembering.of(children));
        CopiedRows rows = new CopiedRows();
        table.addTo(rows, turns.all(), turns::around, turns::isImported);
        // Something may have been found already when something was recorded: what is there then is not all.
        for (String each : List.of("finding", "finding_acceptance"))
            jdbc.update("delete from " + each + " where child_id = any (?)", (Object) children.toArray(UUID[]::new));
        rows.send(jdbc);
    }
}
