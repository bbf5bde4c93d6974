package nl.relocationtracker.projections.disclosure;

import java.time.Clock;
import nl.relocationtracker.projections.project.ProjectBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What others may know, and who may make it more. */
@Configuration(proxyBeanMethods = false)
public class DisclosureConfiguration {

    @Bean
    public DisclosureBook disclosureBook(JdbcTemplate jdbc, ProjectBook projects, AtLeast atLeast, Clock clock) {
        return new DisclosureBook(jdbc, projects, atLeast, clock);
    }
}
