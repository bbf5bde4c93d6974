package nl.relocationtracker.projections.generation;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Transactions, all of which begin on the live generation. */
@Configuration(proxyBeanMethods = false)
public class GenerationConfiguration {

    @Bean
    public GenerationTransactions transactionManager(
            DataSource dataSource, ObjectProvider<GenerationConnections> connections) {
        return new GenerationTransactions(
                connections.getIfAvailable(() -> new GenerationConnections(dataSource, dataSource)));
    }

    @Bean
    public PreparedGeneration preparedGeneration() {
        return new PreparedGeneration();
    }

    @Bean
    public VisibilityMap visibilityMap(DataSource dataSource) {
        return new VisibilityMap(new JdbcTemplate(dataSource));
    }
}
