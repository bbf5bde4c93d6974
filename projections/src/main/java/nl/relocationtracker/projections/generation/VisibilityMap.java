package nl.relocationtracker.projections.generation;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Has the database note of which pages of the live generation everybody sees every row ({@code vacuum}), so that it answers
 * from indexes without looking into the tables.
 */
public class VisibilityMap {

    private static final Logger LOG = LoggerFactory.getLogger(VisibilityMap.class);

    /** A table of fewer pages is read as quickly as its index. */
    private static final int FEW_PAGES = 10;

    /** Each row that changed may stand on a page of its own. What was changed since the pages were counted they don't say. */
    private static final String BEHIND = """
            select format('%%I.%%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            left join pg_stat_all_tables s on s.relid = c.oid
            where c.relkind = 'r' and c.relpages >= %d and n.nspname = (select 'g' || number from live_generation)
              and (10 * c.relallvisible < 9 * c.relpages or 10 * (s.n_dead_tup + s.n_ins_since_vacuum) > c.relpages)
            order by 1
            """.formatted(FEW_PAGES);

    private final JdbcTemplate jdbc;

    public VisibilityMap(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of tables of which a tenth is not noted, or changed since. What somebody else is cleaning is left to them. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    public void renew() {
        try {
            List<String> behind = behind();
            // Who reads or writes rows need not wait: the end of a table is not cut off, which nobody may read
            // meanwhile.
            if (!behind.isEmpty()) jdbc.execute("vacuum (truncate false, skip_locked) " + String.join(", ", behind));
        } catch (DataAccessException e) {
            LOG.info(
                    "Which pages everybody sees is noted later: {}",
                    e.getClass().getSimpleName());
        }
    }

    /**
     * The tables of which a tenth is not noted, or may have changed: some stay so while a transaction lasts that began before
     * they were written.
     */
    public List<String> behind() {
        return jdbc.queryForList(BEHIND, String.class);
    }
}
