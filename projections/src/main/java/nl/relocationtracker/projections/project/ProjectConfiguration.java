package nl.relocationtracker.projections.project;

import java.time.Clock;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.person.ProjectSecrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The projects that there are, and their secrets. */
@Configuration(proxyBeanMethods = false)
public class ProjectConfiguration {

    @Bean
    public ProjectSecrets projectSecrets(JdbcTemplate jdbc, MasterKey masterKey) {
        return new ProjectSecrets(jdbc, masterKey);
    }

    @Bean
    public ProjectBook projectBook(JdbcTemplate jdbc, ProjectSecrets secrets, Clock clock) {
        return new ProjectBook(jdbc, secrets, clock);
    }
}
