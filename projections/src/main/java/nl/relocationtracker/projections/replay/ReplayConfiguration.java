package nl.relocationtracker.projections.replay;

import javax.sql.DataSource;
import nl.relocationtracker.core.disclosure.RulesInForce;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.person.ProjectSecrets;
import nl.relocationtracker.projections.project.ProjectBook;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What answers questions about history. */
@Configuration(proxyBeanMethods = false)
public class ReplayConfiguration {

    @Bean
    public Replays replays(JdbcTemplate jdbc) {
        return new Replays(jdbc);
    }

    @Bean
    public Answering answering(
            DataSource database,
            MasterKey master,
            LivePolicies live,
            Grounds grounds,
            RulesInForce rules,
            ProgramVersion version) {
        return new Answering(database, master, live, grounds, rules, version);
    }

    @Bean(destroyMethod = "stop")
    public Replayer replayer(
            DataSource database,
            Answering answering,
            ProjectSecrets secrets,
            ProjectBook projects,
            Retention retention) {
        return new Replayer(database, answering, secrets, projects, retention);
    }
}
