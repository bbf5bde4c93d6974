package nl.relocationtracker.projections.alerts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.RuleKind.About;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.crossing.AlertRule;
import nl.relocationtracker.core.crossing.ChildCrossings;
import nl.relocationtracker.core.crossing.Crossing;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.projections.alerts.Looks.Look;
import nl.relocationtracker.projections.alerts.StandingAlerts.Standing;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Raises and withdraws alerts about children in the transaction in which something is recorded of them, and notes whom to look
 * at later. What stood before this was recorded is not its doing: a look that waits brings it.
 */
public final class Watch {

    private final RuleBook rules;
    private final Looks looks;
    private final AlertRecording recording;
    private final Grounds grounds;

    /** @param writes may gather what is written */
    public Watch(JdbcTemplate writes, JdbcTemplate reads, Grounds grounds) {
        this.rules = new RuleBook(writes, grounds.clock());
        this.looks = new Looks(writes);
        this.recording = new AlertRecording(writes, reads, grounds.clock());
        this.grounds = grounds;
    }

    /**
     * Asks with other things what is needed.
     *
     * @param imported whether an import brings it: then everything is left to a look, as backlog
     * @return what to call when that is answered
     */
    public Runnable children(
            List<ChildChange> changes, Function<ChildChange, Places> around, boolean imported, RoundTrip trip) {
        Supplier<List<RuleSetting>> asked = rules.askEnabled(trip);
        if (imported) return () -> backlog(changes, asked.get());
        Supplier<Map<UUID, List<Standing>>> alerts = StandingAlerts.ask(
                About.CHILD,
                changes.stream().map(change -> change.after().id().value()).toList(),
                trip);
        return () -> {
            List<RuleSetting> enabled = asked.get();
            List<AlertRule> some = about(About.CHILD, enabled);
            List<Look> waiting = new ArrayList<>();
            for (ChildChange change : changes) {
                List<Standing> there =
                        alerts.get().getOrDefault(change.after().id().value(), List.of());
                List<Crossing> crossings =
                        new ChildCrossings(change.after(), around.apply(change), change.birth()).of(some);
                raise(change, around.apply(change), new Comparing(some, crossings, there), enabled);
                next(change.after().id().value(), crossings, change.recordedAt())
                        .ifPresent(waiting::add);
                waiting.addAll(others(change, enabled, null));
            }
            looks.add(joined(waiting), now());
        };
    }

    private void raise(ChildChange change, Places places, Comparing comparing, List<RuleSetting> enabled) {
        LocalDateTime now = LocalDateTime.ofInstant(change.recordedAt(), grounds.zone());
        Set<AlertId> before = new ChildCrossings(change.before(), places, change.birthBefore())
                .of(comparing.rules()).stream()
                        .filter(crossing -> crossing.standsAt(now))
                        .map(Crossing::alertId)
                        .collect(Collectors.toSet());
        List<AlertCommand> commands = comparing.commands(
                now,
                crossing -> !before.contains(crossing.alertId()),
                crossing -> false,
                change.after().isErased());
        Set<UUID> known =
                comparing.alerts().stream().map(alert -> alert.id().value()).collect(Collectors.toSet());
        recording.record(commands, known, change.recordedAt(), enabled);
    }

    private Optional<Look> next(UUID child, List<Crossing> crossings, Instant now) {
        return nextDue(crossings, now, grounds).map(due -> new Look(child, About.CHILD, due, null));
    }

    /** When the first of these is due that is not yet, or lapses. */
    static Optional<Instant> nextDue(List<Crossing> crossings, Instant now, Grounds grounds) {
        return crossings.stream()
                .flatMap(Crossing::turns)
                .map(turn -> turn.atZone(grounds.zone()).toInstant())
                .filter(turn -> turn.isAfter(now))
                .min(Instant::compareTo);
    }

    private void backlog(List<ChildChange> changes, List<RuleSetting> enabled) {
        List<Look> waiting = new ArrayList<>();
        for (ChildChange change : changes) {
            if (has(About.CHILD, enabled))
                waiting.add(
                        new Look(change.after().id().value(), About.CHILD, change.recordedAt(), change.recordedAt()));
            waiting.addAll(others(change, enabled, change.recordedAt()));
        }
        looks.add(joined(waiting), now());
    }

    /** The households and locations for which something may be otherwise now. */
    private static List<Look> others(ChildChange change, List<RuleSetting> enabled, Instant backlogUntil) {
        List<Look> waiting = new ArrayList<>();
        if (has(About.HOUSEHOLD, enabled))
            Stream.of(change.before(), change.after())
                    .flatMap(file -> file.accompaniments().stream())
                    .filter(known -> known.household() != null)
                    .map(known -> known.household().value())
                    .distinct()
                    .forEach(id -> waiting.add(new Look(id, About.HOUSEHOLD, change.recordedAt(), backlogUntil)));
        if (has(About.LOCATION, enabled))
            places(change)
                    .distinct()
                    .forEach(id -> waiting.add(new Look(id, About.LOCATION, change.recordedAt(), backlogUntil)));
        return waiting;
    }

    /** Where the child is or was last, by whose count a closing there is judged, and wherever it is known otherwise now. */
    private static Stream<UUID> places(ChildChange change) {
        Set<Stay> before = Set.copyOf(change.before().timeline().stays());
        Set<Stay> after = Set.copyOf(change.after().timeline().stays());
        return Stream.of(
                        before.stream().filter(stay -> !after.contains(stay)),
                        after.stream().filter(stay -> !before.contains(stay)),
                        change.after().timeline().last().stream())
                .flatMap(stays -> stays)
                .map(stay -> stay.location().value());
    }

    /**
     * Notes that these are to be looked at as soon as this is committed.
     *
     * @param imported whether an import is why: then what is found is backlog
     */
    public void lookAgain(About about, Collection<UUID> subjects, boolean imported) {
        if (subjects.isEmpty() || !has(about, rules.enabled())) return;
        Instant now = now();
        looks.add(
                subjects.stream()
                        .distinct()
                        .map(subject -> new Look(subject, about, now, imported ? now : null))
                        .toList(),
                now);
    }

    private Instant now() {
        return grounds.clock().instant();
    }

    private static List<Look> joined(List<Look> looks) {
        return List.copyOf(looks.stream()
                .collect(Collectors.toMap(
                        look -> look.about() + " " + look.subject(), Function.identity(), (one, other) -> one))
                .values());
    }

    static List<AlertRule> about(About about, List<RuleSetting> rules) {
        return rules.stream()
                .filter(rule -> rule.kind().about() == about)
                .map(RuleSetting::rule)
                .toList();
    }

    private static boolean has(About about, List<RuleSetting> rules) {
        return rules.stream().anyMatch(rule -> rule.kind().about() == about);
    }
}
