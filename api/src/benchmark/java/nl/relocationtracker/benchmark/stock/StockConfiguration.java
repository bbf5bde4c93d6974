package nl.relocationtracker.benchmark.stock;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/** What Axon's and Spring Boot's own configuration make of the settings in the documentation. */
@EnableJpaRepositories(considerNestedRepositories = true)
class StockConfiguration {

    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(dataSource);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPackagesToScan(
                "org.axonframework.eventsourcing.eventstore.jpa",
                "org.axonframework.eventhandling.tokenstore.jpa",
                StockConfiguration.class.getPackageName());
        factory.setJpaPropertyMap(Map.of(
                "hibernate.hbm2ddl.auto", "update",
                "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
                "hibernate.dialect", PlainBytes.class.getName()));
        return factory;
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
        return new JpaTransactionManager(factory);
    }

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    EntityManagerProvider entityManagers(EntityManagerFactory factory) {
        EntityManager shared = SharedEntityManagerCreator.createSharedEntityManager(factory);
        return new SimpleEntityManagerProvider(shared);
    }

    @Bean
    Serializer serializer() {
        return new LongNames();
    }

    /** On JPA. */
    static final class OnJpa {

        @Bean
        EventStorageEngine engine(
                EntityManagerProvider managers, TransactionManager transactions, Serializer json, DataSource dataSource)
                throws SQLException {
            return JpaEventStorageEngine.builder()
                    .entityManagerProvider(managers)
                    .transactionManager(transactions)
                    .eventSerializer(json)
                    .snapshotSerializer(json)
                    .persistenceExceptionResolver(new SQLErrorCodesResolver(dataSource))
                    .build();
        }

        @Bean
        TokenStore tokens(EntityManagerProvider managers, Serializer json) {
            return JpaTokenStore.builder()
                    .entityManagerProvider(managers)
                    .serializer(json)
                    .build();
        }
    }

    /** On JDBC, with the tables that Axon makes itself. */
    static final class OnJdbc {

        @Bean
        EventStorageEngine engine(DataSource dataSource, TransactionManager transactions, Serializer json)
                throws SQLException {
            return JdbcEventStorageEngine.builder()
                    .connectionProvider(connections(dataSource))
                    .transactionManager(transactions)
                    .eventSerializer(json)
                    .snapshotSerializer(json)
                    .persistenceExceptionResolver(resolver())
                    .build();
        }

        @Bean
        TokenStore tokens(DataSource dataSource, Serializer json) {
            return JdbcTokenStore.builder()
                    .connectionProvider(connections(dataSource))
                    .serializer(json)
                    .build();
        }

        private static PersistenceExceptionResolver resolver() {
            return new JdbcSQLErrorCodesResolver();
        }

        private static ConnectionProvider connections(DataSource dataSource) {
            return new SpringDataSourceConnectionProvider(dataSource);
        }
    }
}
