package nl.relocationtracker.projections.rebuild;

import javax.sql.DataSource;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.generation.VisibilityMap;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What makes the read models anew. */
@Configuration(proxyBeanMethods = false)
public class RebuildConfiguration {

    @Bean
    public Rebuilds rebuilds(JdbcTemplate jdbc) {
        return new Rebuilds(jdbc);
    }

    @Bean
    public Verification verification(
            DataSource database, LiveTables tables, MasterKey master, LivePolicies policies, Grounds grounds) {
        return new Verification(database, tables, master, policies, grounds);
    }

    @Bean(destroyMethod = "stop")
    public Rebuilder rebuilder(
            DataSource database,
            LiveTables tables,
            MasterKey master,
            LivePolicies policies,
            Grounds grounds,
            VisibilityMap visibility) {
        return new Rebuilder(database, tables, master, policies, grounds, visibility);
    }
}
