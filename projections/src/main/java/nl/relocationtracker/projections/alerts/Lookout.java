package nl.relocationtracker.projections.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.RuleKind.About;
import nl.relocationtracker.core.crossing.AlertRule;
import nl.relocationtracker.core.crossing.Crossing;
import nl.relocationtracker.projections.alerts.Looks.Look;
import nl.relocationtracker.projections.alerts.Looks.Taken;
import nl.relocationtracker.projections.alerts.StandingAlerts.Standing;
import nl.relocationtracker.projections.generation.LiveShape;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the looks that are due: what a day or an hour brings, what was recorded of a household or a location, and backlogs. Every
 * copy of the program does; each look is taken by one, and one that dies leaves it to another. After a night of downtime all
 * that became due is looked at when the program starts.
 */
public class Lookout {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final int CHUNK = 200;
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final RuleBook rules;
    private final Looks looks;
    private final Switches switches;
    private final Subjects subjects;
    private final AlertRecording recording;
    private final AlertMessages messages;
    private final Escalations escalations;
    private final Grounds grounds;
    private final Object working = new Object();
    private volatile boolean ending;

    Lookout(TransactionTemplate transaction, JdbcTemplate jdbc, RuleBook rules, Subjects subjects, Grounds grounds) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.rules = rules;
        this.looks = new Looks(jdbc);
        this.switches = new Switches(jdbc);
        this.subjects = subjects;
        this.recording = new AlertRecording(jdbc, jdbc, grounds.clock());
        this.messages = new AlertMessages(jdbc, grounds.clock());
        this.escalations = new Escalations(jdbc, recording);
        this.grounds = grounds;
    }

    /** Takes everything that is due and that nobody else has in hand. */
    @Scheduled(fixedDelayString = "PT1S")
    public void lookAround() {
        synchronized (working) {
            if (!ending && LiveShape.isOurs(jdbc)) lookAtAllThatIsDue();
        }
    }

    /** Before the program ends; what is in hand is finished, and what waits is left to the next start. */
    @EventListener(ContextClosedEvent.class)
    public void end() {
        ending = true;
        synchronized (working) {
            LOG.debug("No look is in hand any more.");
        }
    }

    private void lookAtAllThatIsDue() {
        try {
            transaction.executeWithoutResult(
                    status -> switches.follow(grounds.clock().instant()));
            takeAll();
            transaction.executeWithoutResult(
                    status -> escalations.escalate(grounds.clock().instant(), rules.all()));
            transaction.executeWithoutResult(status -> sumUp());
        } catch (DuplicateKeyException | ConcurrencyFailureException e) {
            // Somebody did something about the same alert at the same moment.
            LOG.debug("It is looked at again.", e);
        }
    }

    private void takeAll() {
        try {
            boolean more = true;
            while (more && !ending) more = took(CHUNK);
        } catch (DuplicateKeyException | ConcurrencyFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Some looks failed and are taken one by one: {}",
                    e.getClass().getSimpleName());
            takeOneByOne();
        }
    }

    /** One that fails keeps nobody from being told of the others. */
    private void takeOneByOne() {
        for (int n = 0; n < CHUNK; n++)
            try {
                if (!took(1)) return;
            } catch (RuntimeException e) {
                LOG.error("A look failed and is taken again in a quarter of an hour.", e);
                transaction.executeWithoutResult(
                        status -> looks.postponeFirst(grounds.clock().instant(), AGAIN));
            }
    }

    private boolean took(int most) {
        return Boolean.TRUE.equals(transaction.execute(status -> some(most) > 0));
    }

    private void sumUp() {
        if (!looks.isBacklogPending()) messages.sumUp(rules.all());
    }

    private int some(int most) {
        Instant now = grounds.clock().instant();
        List<Taken> taken = looks.take(now, most);
        if (taken.isEmpty()) return 0;
        List<RuleSetting> enabled = rules.enabled();
        Map<About, List<Taken>> byKind = taken.stream()
                .collect(Collectors.groupingBy(
                        Taken::about, () -> new EnumMap<About, List<Taken>>(About.class), Collectors.toList()));
        byKind.forEach((about, some) -> look(about, some, enabled, now));
        return taken.size();
    }

    private void look(About about, List<Taken> taken, List<RuleSetting> enabled, Instant now) {
        List<AlertRule> some = Watch.about(about, enabled);
        List<UUID> ids = taken.stream().map(Taken::subject).toList();
        Map<UUID, List<Crossing>> crossings = some.isEmpty() ? Map.of() : subjects.crossings(about, ids, some);
        RoundTrip trip = new RoundTrip();
        var alerts = StandingAlerts.ask(about, ids, trip);
        trip.make(jdbc);
        List<Look> next = new ArrayList<>();
        for (Taken look :
                taken.stream().sorted(Comparator.comparing(Taken::subject)).toList()) {
            List<Crossing> all = crossings.get(look.subject());
            if (all == null) continue;
            List<Standing> there = alerts.get().getOrDefault(look.subject(), List.of());
            // Of a child that is erased every alert was withdrawn in the transaction of that.
            List<AlertCommand> commands = new Comparing(some, all, there)
                    .commands(local(now), crossing -> true, crossing -> look.isBacklog(dueAt(crossing)), false);
            Set<UUID> known = there.stream().map(alert -> alert.id().value()).collect(Collectors.toSet());
            recording.record(commands, known, now, enabled);
            Watch.nextDue(all, now, grounds).ifPresent(due -> next.add(new Look(look.subject(), about, due, null)));
        }
        looks.add(next, now);
    }

    private Instant dueAt(Crossing crossing) {
        return crossing.due().atZone(grounds.zone()).toInstant();
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, grounds.zone());
    }
}
