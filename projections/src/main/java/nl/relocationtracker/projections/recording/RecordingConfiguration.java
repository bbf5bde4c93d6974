package nl.relocationtracker.projections.recording;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import nl.relocationtracker.core.alert.Alert;
import nl.relocationtracker.core.child.Child;
import nl.relocationtracker.core.location.Location;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.projections.alerts.AlertedChildren;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.erasure.Erasing;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.live.LiveEvents;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.person.KeyRotation;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.person.SourceNumbers;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.register.LocationRegister;
import nl.relocationtracker.projections.stays.ChildFiles;
import nl.relocationtracker.projections.stays.StayRefill;
import nl.relocationtracker.projections.store.EventStorage;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.EventsInOrder;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place where Axon is wired, and what it needs.
 *
 * <p>By hand, because the order in which Axon's own configuration meets Spring Boot's decides silently whether events and
 * rows commit together. Here the transaction manager is Spring's by construction, and a test sees both roll back.
 */
@Configuration(proxyBeanMethods = false)
public class RecordingConfiguration {

    @Bean
    public EventTable eventTable(JdbcTemplate jdbc) {
        return new EventTable(jdbc);
    }

    @Bean(initMethod = "refill")
    @Lazy(false)
    public StayRefill stayRefill(PlatformTransactionManager transactions, JdbcTemplate jdbc, StoredVault vault) {
        return new StayRefill(new TransactionTemplate(transactions), jdbc, vault);
    }

    @Bean
    public Outbox outbox(JdbcTemplate jdbc, Clock clock) {
        return new Outbox(jdbc, clock);
    }

    @Bean
    public EventsInOrder eventsInOrder(JdbcTemplate jdbc) {
        return new EventsInOrder(jdbc);
    }

    @Bean
    public LocationRegister locationRegister(JdbcTemplate jdbc) {
        return new LocationRegister(jdbc);
    }

    @Bean
    public StoredVault vault(JdbcTemplate jdbc, MasterKey masterKey) {
        return new StoredVault(jdbc, masterKey);
    }

    @Bean
    public SourceNumbers sourceNumbers(JdbcTemplate jdbc, MasterKey masterKey) {
        return SourceNumbers.in(jdbc, masterKey);
    }

    @Bean
    public KeyRotation keyRotation(PlatformTransactionManager transactions, JdbcTemplate jdbc, MasterKey masterKey) {
        return new KeyRotation(GenerationTransactions.beside(transactions), jdbc, masterKey);
    }

    @Bean
    public PersonTable personTable(JdbcTemplate jdbc) {
        return new PersonTable(jdbc);
    }

    @Bean
    public LiveTables liveTables(JdbcTemplate jdbc, LivePolicies policies, Grounds grounds, Erasing erasing) {
        return new LiveTables(jdbc, policies, grounds, erasing);
    }

    @Bean
    public Recounts recounts(
            PlatformTransactionManager transactions, JdbcTemplate jdbc, PersonTable persons, LiveTables tables) {
        return new Recounts(new TransactionTemplate(transactions), jdbc, persons, tables);
    }

    @Bean
    public BulkRecording bulkRecording(
            PlatformTransactionManager transactions,
            EventTable events,
            LiveTables tables,
            PersonTable persons,
            LocationRegister register,
            StoredVault vault,
            Grounds grounds,
            Clock clock) {
        return new BulkRecording(
                new TransactionTemplate(transactions), events, tables, persons, register, vault, grounds, clock);
    }

    @Bean
    public Households households(JdbcClient jdbc) {
        return new Households(jdbc);
    }

    @Bean
    public Recording recording(
            PlatformTransactionManager transactions,
            CommandGateway gateway,
            Households households,
            Grounds grounds,
            JdbcTemplate jdbc) {
        return new Recording(
                new TransactionTemplate(transactions), gateway, households, grounds, new AlertedChildren(jdbc));
    }

    @Bean
    public JointRecording jointRecording(
            PlatformTransactionManager transactions, Recording recording, Register register, EventTable events) {
        return new JointRecording(new TransactionTemplate(transactions), recording, register, events);
    }

    @Bean
    public Rehearsal rehearsal(ChildFiles files, LocationRegister register, StoredVault vault, Grounds grounds) {
        return new Rehearsal(files, register, vault, grounds);
    }

    @Bean
    public EmptiedClosure emptiedClosure(
            PlatformTransactionManager transactions, LocationRegister register, Recording recording) {
        return new EmptiedClosure(new TransactionTemplate(transactions), register, recording);
    }

    @Bean
    public CommandGateway commandGateway(org.axonframework.config.Configuration axon) {
        return axon.commandGateway();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    public org.axonframework.config.Configuration axon(
            DataSource dataSource,
            PlatformTransactionManager springTransactions,
            EventTable events,
            LiveTables tables,
            PersonTable persons,
            Register register,
            Vault vault,
            Grounds grounds,
            Clock clock) {
        // It would ask the internet for a newer Axon.
        System.setProperty("axoniq.update-checker.disabled", "true");
        TransactionManager transactions = new SpringTransactionManager(springTransactions);
        Serializer serializer = EventStorage.serializer();
        LiveEvents live = new LiveEvents(tables, persons, vault);
        return DefaultConfigurer.defaultConfiguration()
                .configureTransactionManager(axon -> transactions)
                .configureSerializer(axon -> serializer)
                .configureCorrelationDataProviders(axon -> List.of(new SimpleCorrelationDataProvider("account")))
                .registerComponent(
                        ParameterResolverFactory.class,
                        axon -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(Child.class),
                                new SimpleResourceParameterResolverFactory(List.of(register, vault)),
                                new GroundOfToday(grounds)))
                .configureEventStore(axon -> EventStorage.store(
                        new SpringDataSourceConnectionProvider(dataSource),
                        transactions,
                        serializer,
                        clock,
                        tables.writes(),
                        live::recorded))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Child.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Location.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Alert.class))
                .buildConfiguration();
    }

    /** Gives a handler the ground of the moment at which it runs. */
    private record GroundOfToday(Grounds grounds) implements ParameterResolverFactory {

        @Override
        public ParameterResolver<Ground> createInstance(Executable executable, Parameter[] parameters, int index) {
            if (!parameters[index].getType().equals(Ground.class)) return null;
            return new ParameterResolver<>() {
                @Override
                public Ground resolveParameterValue(Message<?> message) {
                    return grounds.live();
                }

                @Override
                public boolean matches(Message<?> message) {
                    return true;
                }
            };
        }
    }
}
