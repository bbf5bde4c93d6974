package nl.relocationtracker.projections.alerts;

import java.util.List;
import nl.relocationtracker.core.alert.AlertId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The children whom alerts are about. */
public final class AlertedChildren {

    private final JdbcTemplate jdbc;

    public AlertedChildren(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps everybody from recording something of the child that an alert is about until this transaction ends; answers whether
     * the child is erased. Of an alert about no child, or an unknown one, nobody is kept from anything.
     */
    public boolean holdAndFindErased(AlertId alert) {
        List<Boolean> erased = jdbc.queryForList("""
                select exists (select from erasure e where e.child_id = c.id) from child c
                where c.id = (select child_id from alert where id = ? and recorded_to = 'infinity') for update
                """, Boolean.class, alert.value());
        return erased.contains(true);
    }
}
