package nl.relocationtracker.projections.alerts;

import java.time.Clock;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.EventsInOrder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What raises alerts by itself, the rules that it goes by, and what a closing would do. */
@Configuration(proxyBeanMethods = false)
public class AlertsConfiguration {

    @Bean
    public RuleBook ruleBook(JdbcTemplate jdbc, Clock clock) {
        return new RuleBook(jdbc, clock);
    }

    @Bean
    public ClosurePreviews closurePreviews(
            JdbcTemplate jdbc, EventTable events, PersonTable persons, LivePolicies policies) {
        return new ClosurePreviews(jdbc, events, persons, policies);
    }

    @Bean
    public Alerts alerts(JdbcClient jdbc, EventTable events, Vault vault) {
        return new Alerts(jdbc, events, vault);
    }

    @Bean
    public AlertFigures alertFigures(JdbcClient jdbc, Alerts alerts, Grounds grounds) {
        return new AlertFigures(jdbc, alerts, grounds.zone());
    }

    @Bean
    public Trials trials(
            JdbcTemplate jdbc, EventTable events, PersonTable persons, ClosurePreviews closures, Grounds grounds) {
        return new Trials(jdbc, new Subjects(jdbc, events, new ReadChildren(events, persons), closures), grounds);
    }

    @Bean
    public AlertStream alertStream(
            EventsInOrder events, JdbcTemplate jdbc, RuleBook rules, PlatformTransactionManager transactions) {
        return new AlertStream(events, jdbc, rules, transactions);
    }

    @Bean
    public Lookout lookout(
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            RuleBook rules,
            EventTable events,
            PersonTable persons,
            ClosurePreviews closures,
            Grounds grounds) {
        Subjects subjects = new Subjects(jdbc, events, new ReadChildren(events, persons), closures);
        return new Lookout(new TransactionTemplate(transactions), jdbc, rules, subjects, grounds);
    }
}
