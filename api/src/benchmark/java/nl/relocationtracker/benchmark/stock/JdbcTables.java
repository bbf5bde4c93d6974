package nl.relocationtracker.benchmark.stock;

import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.springframework.context.ApplicationContext;

/** The tables of Axon's JDBC engine, as Axon makes them. */
final class JdbcTables {

    private JdbcTables() {}

    static void make(ApplicationContext context) {
        ((JdbcEventStorageEngine) context.getBean(EventStorageEngine.class))
                .createSchema(PostgresEventTableFactory.INSTANCE);
        ((JdbcTokenStore) context.getBean(TokenStore.class)).createSchema(PostgresTokenTableFactory.INSTANCE);
    }
}
