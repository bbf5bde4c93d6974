package nl.relocationtracker.projections.generation;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Transactions, all of which begin on the live generation. */
@Configuration(proxyBeanMethods = false)
public class GenerationConfiguration {

    @Bean
    public GenerationTransactions transactionManager(DataSource dataSource) {
        return new GenerationTransactions(dataSource);
    }

    @Bean
    public PreparedGeneration preparedGeneration() {
        return new PreparedGeneration();
    }
}
