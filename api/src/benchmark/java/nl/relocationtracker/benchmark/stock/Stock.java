package nl.relocationtracker.benchmark.stock;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.relocationtracker.benchmark.Server;
import nl.relocationtracker.core.child.Child;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.location.Location;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stock Axon on a database of its own. */
public final class Stock implements AutoCloseable {

    private static final String ACCOUNT = "00000000-0000-0000-0000-000000000007";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Engine engine;
    private Configuration axon;

    /** Makes its tables where they are missing. Nothing runs yet. */
    public Stock(Engine engine, Server server, String database) {
        this.engine = engine;
        context.registerBean(HikariDataSource.class, () -> pool(server, database));
        context.register(
                StockConfiguration.class,
                engine == Engine.JPA ? StockConfiguration.OnJpa.class : StockConfiguration.OnJdbc.class);
        context.refresh();
        if (engine == Engine.JDBC) JdbcTables.make(context);
    }

    public Engine engine() {
        return engine;
    }

    /** As the program's own: as many connections, the same properties. */
    private static HikariDataSource pool(Server server, String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.urlOf(database));
        config.setDataSourceProperties(server.properties());
        config.setMaximumPoolSize(20);
        return new HikariDataSource(config);
    }

    /**
     * Lets it work.
     *
     * @param today the last day on which something can have happened
     * @param fromTheBeginning whether projections handle every event there is, or only those to come
     */
    public void start(LocalDate today, boolean fromTheBeginning) {
        Ground ground = new Ground(today, Source.LIVE, Terms.USUAL);
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureTransactionManager(axon -> context.getBean(TransactionManager.class))
                .configureSerializer(axon -> context.getBean(Serializer.class))
                .configureCorrelationDataProviders(axon -> List.of(new SimpleCorrelationDataProvider("account")))
                .registerComponent(TokenStore.class, axon -> context.getBean(TokenStore.class))
                .registerComponent(
                        ParameterResolverFactory.class,
                        axon -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(Child.class),
                                new SimpleResourceParameterResolverFactory(List.of(
                                        new LookupRegister(context.getBean(Repositories.Periods.class)),
                                        new NoVault(),
                                        ground))))
                .configureEventStore(axon -> EmbeddedEventStore.builder()
                        .storageEngine(context.getBean(EventStorageEngine.class))
                        .build())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Child.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Location.class));
        configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors((axon, builder) ->
                        fromTheBeginning ? builder : builder.initialToken(source -> source.createHeadToken()))
                .registerEventHandler(axon -> new StayProjection(
                        context.getBean(Repositories.Stays.class), context.getBean(Repositories.Children.class)))
                .registerEventHandler(axon -> new CountProjection(
                        context.getBean(Repositories.Counts.class), context.getBean(Repositories.Counted.class)))
                .registerEventHandler(axon -> new RegisterProjection(context.getBean(Repositories.Periods.class)));
        axon = configurer.buildConfiguration();
        axon.start();
    }

    /** Works as a node that only sees relocations, from now on, with the usual settings. */
    public void watch(Consumer<ChildRelocated> seen) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureTransactionManager(axon -> context.getBean(TransactionManager.class))
                .configureSerializer(axon -> context.getBean(Serializer.class))
                .registerComponent(TokenStore.class, axon -> context.getBean(TokenStore.class))
                .configureEventStore(axon -> EmbeddedEventStore.builder()
                        .storageEngine(context.getBean(EventStorageEngine.class))
                        .build());
        configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors(
                        (axon, builder) -> builder.initialToken(source -> source.createHeadToken()))
                .registerEventHandler(axon -> new Watching(seen));
        axon = configurer.buildConfiguration();
        axon.start();
        while (position() < 0) pause();
    }

    public void record(ChildCommand command) {
        axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, Map.of("account", ACCOUNT)));
    }

    /** Waits until every projection has handled every event. */
    public void awaitProjections() {
        long last = head();
        while (position() < last) pause();
    }

    /** The position up to which every projection has handled every event; -1 before they begin. */
    private long position() {
        return processors()
                .flatMap(processor -> {
                    var segments = processor.processingStatus().values();
                    return segments.isEmpty()
                            ? Stream.of(OptionalLong.empty())
                            : segments.stream().map(status -> status.getCurrentPosition());
                })
                .mapToLong(position -> position.orElse(-1))
                .min()
                .orElse(-1);
    }

    /** Empties the read models and replays for a while; answers how many events a second every projection handled. */
    public double replayed(long nanos) {
        return replayed(processors().toList(), nanos);
    }

    /** See {@link #replayed}; one processor, while the others rest. */
    public double replayedAlone(String processor, long nanos) {
        return replayed(
                processors().filter(each -> each.getName().equals(processor)).toList(), nanos);
    }

    private double replayed(List<StreamingEventProcessor> some, long nanos) {
        processors().forEach(StreamingEventProcessor::shutDown);
        try {
            return new Replaying(some, new JdbcTemplate(context.getBean(HikariDataSource.class))).rate(head(), nanos);
        } finally {
            // What it has not replayed yet would be replayed beside whoever is measured next.
            some.forEach(StreamingEventProcessor::shutDown);
        }
    }

    private long head() {
        TrackingToken head = context.getBean(EventStorageEngine.class).createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    private Stream<StreamingEventProcessor> processors() {
        return axon.eventProcessingConfiguration().eventProcessors().values().stream()
                .map(StreamingEventProcessor.class::cast);
    }

    static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (axon != null) axon.shutdown();
        context.close();
    }
}
