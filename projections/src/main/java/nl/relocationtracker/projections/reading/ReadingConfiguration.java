package nl.relocationtracker.projections.reading;

import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.caseload.Caseloads;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildrenThen;
import nl.relocationtracker.projections.counts.CountsOfChild;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.locations.Displacements;
import nl.relocationtracker.projections.locations.LocationCorrections;
import nl.relocationtracker.projections.locations.LocationCourse;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.locations.Municipalities;
import nl.relocationtracker.projections.locations.Turns;
import nl.relocationtracker.projections.measure.InEmergency;
import nl.relocationtracker.projections.measure.PassagesOfChildren;
import nl.relocationtracker.projections.measure.Quarters;
import nl.relocationtracker.projections.person.CodeSearch;
import nl.relocationtracker.projections.person.NearbySearch;
import nl.relocationtracker.projections.person.PersonSearch;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.stays.ChildFiles;
import nl.relocationtracker.projections.stays.Corrections;
import nl.relocationtracker.projections.stays.MoveNotes;
import nl.relocationtracker.projections.stays.Timelines;
import nl.relocationtracker.projections.store.EventTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Everything that reads the live tables. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfiguration {

    @Bean
    public UntilRecorded untilRecorded(JdbcTemplate jdbc) {
        return new UntilRecorded(jdbc);
    }

    /** The first connection keeps a processor busy by itself. */
    @Bean
    public Aside aside(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        return new Aside(transactions, jdbc, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    @Bean
    public Timelines timelines(JdbcClient jdbc) {
        return new Timelines(jdbc);
    }

    @Bean
    public Corrections corrections(EventTable events, Vault vault) {
        return new Corrections(events, vault);
    }

    @Bean
    public ChildFiles childFiles(EventTable events) {
        return new ChildFiles(events);
    }

    @Bean
    public ChildCounts childCounts(JdbcClient jdbc, Grounds grounds) {
        return new ChildCounts(jdbc, grounds::today);
    }

    @Bean
    public ChildrenThen childrenThen(JdbcClient jdbc, ChildCounts counts) {
        return new ChildrenThen(jdbc, counts);
    }

    @Bean
    public PassagesOfChildren passagesOfChildren(JdbcClient jdbc) {
        return new PassagesOfChildren(jdbc);
    }

    @Bean
    public InEmergency inEmergency(JdbcClient jdbc, PassagesOfChildren passages, Populations populations) {
        return new InEmergency(jdbc, passages, populations);
    }

    @Bean
    public Quarters quarters(JdbcClient jdbc, PassagesOfChildren passages) {
        return new Quarters(jdbc, passages);
    }

    @Bean
    public Turns turns(JdbcClient jdbc, Grounds grounds) {
        return new Turns(jdbc, new ImprobableDays(grounds.zone()));
    }

    @Bean
    public CountsOfChild countsOfChild(EventTable events, StoredVault vault) {
        return new CountsOfChild(events, vault);
    }

    @Bean
    public PersonSearch personSearch(JdbcClient jdbc, PersonTable persons) {
        return new PersonSearch(jdbc, persons);
    }

    @Bean
    public NearbySearch nearbySearch(JdbcClient jdbc, PersonSearch search) {
        return new NearbySearch(jdbc, search);
    }

    @Bean
    public CodeSearch codeSearch(JdbcClient jdbc, PersonSearch search) {
        return new CodeSearch(jdbc, search);
    }

    @Bean
    public MoveNotes moveNotes(Vault vault) {
        return new MoveNotes(vault);
    }

    @Bean
    public Caseloads caseloads(JdbcClient jdbc, EventTable events) {
        return new Caseloads(jdbc, events);
    }

    @Bean
    public Populations populations(JdbcClient jdbc) {
        return new Populations(jdbc);
    }

    @Bean
    public Locations locations(JdbcClient jdbc) {
        return new Locations(jdbc);
    }

    @Bean
    public Municipalities municipalities(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Municipalities(jdbc, transactions);
    }

    @Bean
    public LocationCourse locationCourse(EventTable events) {
        return new LocationCourse(events);
    }

    @Bean
    public Displacements displacements(JdbcClient jdbc) {
        return new Displacements(jdbc);
    }

    @Bean
    public LocationCorrections locationCorrections(EventTable events) {
        return new LocationCorrections(events);
    }

    @Bean
    public Findings findings(JdbcClient jdbc, Households households, Grounds grounds, Vault vault) {
        return Findings.in(jdbc, households, vault, grounds);
    }

    @Bean
    public Churns churns(JdbcClient jdbc) {
        return new Churns(jdbc);
    }
}
