package nl.relocationtracker.projections.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.CorrectionEvent.EarlierStayRecorded;
import nl.relocationtracker.core.child.MoveEvent.ChildDeparted;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.MoveEvent.ChildReceived;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.person.Erasure;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.replay.fold.Lag;
import nl.relocationtracker.core.replay.fold.Lag.What;
import nl.relocationtracker.core.replay.fold.Past;
import nl.relocationtracker.core.replay.fold.Subject;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.live.PastOfChild;
import nl.relocationtracker.projections.live.PastOfChild.Known;
import nl.relocationtracker.projections.store.EventNames;
import nl.relocationtracker.projections.store.StoredEvent;
import nl.relocationtracker.projections.stream.WholeStream;

/** A child of a replay, at the moments that its question asks about. What it was before is not reckoned unless it is asked. */
final class ChildThen implements Past {

    private final WholeStream stream;
    private final Erasure erasure;
    private final Vault vault;
    private final Surroundings surroundings;
    private final Instant sinceUntil;
    private Subject now;
    private PastOfChild past;

    /**
     * @param stream what is known of it
     * @param erasure also when it came after these; null when there is none
     * @param sinceUntil what was recorded before this moment was known earlier; null where none is asked about
     */
    ChildThen(WholeStream stream, Erasure erasure, Vault vault, Surroundings surroundings, Instant sinceUntil) {
        this.stream = stream;
        this.erasure = erasure;
        this.vault = vault;
        this.surroundings = surroundings;
        this.sinceUntil = sinceUntil;
    }

    /**
     * What is the same for every child.
     *
     * @param places all locations, as they are known
     * @param placesSince all locations, as the earlier knowledge has them; null where none is asked about
     */
    record Surroundings(PlacesAt places, PlacesAt placesSince, ZoneId zone) {}

    @Override
    public Subject now() {
        if (now == null) {
            Known known = PastOfChild.inTheEnd(stream, erasure, vault);
            now = new Subject(
                    known.file(), known.birth(), surroundings.places().around(known.file(), null), this::lags);
        }
        return now;
    }

    private PastOfChild past() {
        if (past == null) past = PastOfChild.of(stream, erasure, vault);
        return past;
    }

    @Override
    public Optional<Subject> since() {
        Map.Entry<Instant, Known> then = past().known().lowerEntry(sinceUntil);
        if (then == null) return Optional.empty();
        Known known = then.getValue();
        return Optional.of(new Subject(
                known.file(),
                known.birth(),
                surroundings.placesSince().around(known.file(), null),
                () -> lagsBefore(sinceUntil)));
    }

    @Override
    public List<String> eventsSince() {
        return kindsFrom(sinceUntil);
    }

    @Override
    public Optional<Subject> endOf(LocalDate day) {
        Instant end = known(day);
        Map.Entry<Instant, Known> then = past().known().lowerEntry(end);
        if (then == null) return Optional.empty();
        Known known = then.getValue();
        // The last moment before it: moments are kept in microseconds.
        Instant last = end.minus(1, ChronoUnit.MICROS);
        return Optional.of(new Subject(
                known.file(), known.birth(), surroundings.places().around(known.file(), last), () -> lagsBefore(end)));
    }

    @Override
    public List<String> eventsAfter(LocalDate day) {
        return kindsFrom(known(day));
    }

    /** Before which moment what is compared with a day was known: its end, or the last import that came after it. */
    private Instant known(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(surroundings.zone()).toInstant();
        return stream.imported().stream()
                .map(moment -> moment.plus(1, ChronoUnit.MICROS))
                .filter(after -> after.isAfter(end))
                .max(Comparator.naturalOrder())
                .orElse(end);
    }

    private List<String> kindsFrom(Instant moment) {
        return stream.events().stream()
                .filter(event -> !event.recordedAt().isBefore(moment))
                .map(event -> EventNames.nameOf(event.payload().getClass()))
                .toList();
    }

    private List<Lag> lags() {
        return lagsBefore(Instant.MAX);
    }

    private List<Lag> lagsBefore(Instant moment) {
        List<Lag> lags = new ArrayList<>();
        for (StoredEvent event : stream.events())
            if (event.recordedAt().isBefore(moment) && !stream.imported().contains(event.recordedAt()))
                lag(event).ifPresent(lags::add);
        return lags;
    }

    private Optional<Lag> lag(StoredEvent stored) {
        ChildEvent event = (ChildEvent) stored.payload();
        if (event instanceof ChildPlaced placed) return lag(What.PLACEMENT, placed.arrivedOn(), stored);
        if (event instanceof ChildRelocated moved) return lag(What.RELOCATION, moved.arrivedOn(), stored);
        if (event instanceof ChildReceived received) return lag(What.RELOCATION, received.arrivedOn(), stored);
        if (event instanceof ChildDeparted departed) return lag(What.DEPARTURE, departed.leftOn(), stored);
        if (event instanceof EarlierStayRecorded earlier)
            return lag(earlier.move() == null ? What.PLACEMENT : What.RELOCATION, earlier.arrivedOn(), stored);
        return Optional.empty();
    }

    private Optional<Lag> lag(What what, LocalDate on, StoredEvent stored) {
        LocalDate recorded = LocalDate.ofInstant(stored.recordedAt(), surroundings.zone());
        return Optional.of(new Lag(what, on, (int) Math.max(0, ChronoUnit.DAYS.between(on, recorded))));
    }
}
