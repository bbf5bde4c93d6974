package nl.relocationtracker.projections.generation;

import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the live generation has the shape of this program. */
public final class LiveShape {

    private LiveShape() {}

    /** While it has not, what makes rows at a start leaves that to the rebuild, which makes all of them. */
    public static boolean isOurs(JdbcTemplate jdbc) {
        return Shapes.OURS.equals(Shapes.read(jdbc.queryForObject("select shapes from live_generation", String.class)));
    }
}
