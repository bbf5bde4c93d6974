package nl.relocationtracker.projections.stays;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CorrectionEvent.EarlierStayRecorded;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.MoveEvent.ChildRecalled;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Stay.Departure;
import nl.relocationtracker.core.timeline.Stay.Transit;
import nl.relocationtracker.core.timeline.Timeline;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.stays.CorrectionView.AbsenceVersion;
import nl.relocationtracker.projections.stays.CorrectionView.Changed;
import nl.relocationtracker.projections.stays.CorrectionView.StayVersion;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.EventTable.Told;

/** Reads what was put right of a child, by whom and why, and what it made another, by folding its events. */
public final class Corrections {

    private final EventTable events;
    private final Vault vault;
    private final MoveNotes notes;

    public Corrections(EventTable events, Vault vault) {
        this.events = events;
        this.vault = vault;
        this.notes = new MoveNotes(vault);
    }

    /**
     * Oldest first; of whatever day.
     */
    public List<CorrectionView> correctionsOf(ChildId child, PointInTime when) {
        Instant knownAt = when.knownAt();
        List<CorrectionView> corrections = new ArrayList<>();
        ChildFile file = ChildFile.empty(child);
        for (Told told : events.history(child.value(), when.position())) {
            if (knownAt != null && told.event().recordedAt().isAfter(knownAt)) break;
            if (!(told.event().payload() instanceof ChildEvent event)) break;
            ChildFile after = file.after(event);
            if (isCorrection(event)) corrections.add(view(child, told, event, file.timeline(), after.timeline()));
            file = after;
        }
        return corrections;
    }

    private static boolean isCorrection(ChildEvent event) {
        return event.why() != null || event instanceof EarlierStayRecorded || event instanceof ChildRecalled;
    }

    private CorrectionView view(ChildId child, Told told, ChildEvent event, Timeline before, Timeline after) {
        Optional<String> why = Optional.ofNullable(event.why())
                .flatMap(text -> vault.text(new SealedIn(child, told.event().sequence(), "why"), text));
        return new CorrectionView(
                event.getClass().getSimpleName(),
                told.event().recordedAt(),
                told.account(),
                told.name(),
                why.orElse(null),
                changed(stays(child, before), stays(child, after)),
                changed(absences(before), absences(after)));
    }

    private Map<UUID, StayVersion> stays(ChildId child, Timeline timeline) {
        return timeline.stays().stream()
                .collect(Collectors.toMap(
                        stay -> stay.id().value(),
                        stay -> version(child, stay),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Map<UUID, AbsenceVersion> absences(Timeline timeline) {
        return timeline.absences().stream()
                .collect(Collectors.toMap(
                        absence -> absence.id().value(),
                        Corrections::version,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static <V> List<Changed<V>> changed(Map<UUID, V> before, Map<UUID, V> after) {
        Set<UUID> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .map(id -> new Changed<>(id, before.get(id), after.get(id)))
                .toList();
    }

    private StayVersion version(ChildId child, Stay stay) {
        Optional<Move> move = Optional.ofNullable(stay.move());
        Optional<Transit> transit = Optional.ofNullable(stay.transit());
        Optional<Departure> departure = Optional.ofNullable(stay.departure());
        return new StayVersion(
                stay.location().value(),
                stay.arrivedOn(),
                stay.leftOn(),
                stay.inferredEnd() != null,
                stay.spell(),
                stay.placement() == null ? null : stay.placement().origin(),
                of(move, Move::reason),
                of(move, Move::decidedBy),
                notes.note(child, stay).orElse(null),
                transit.isPresent(),
                of(transit.map(Transit::destination), LocationId::value),
                of(transit, Transit::until),
                of(departure, Departure::on),
                of(departure, Departure::destination),
                of(departure, Departure::lastSeenOn),
                of(departure, Departure::reportedTo));
    }

    private static AbsenceVersion version(Absence absence) {
        return new AbsenceVersion(
                absence.stayId().value(),
                absence.whereabouts(),
                of(Optional.ofNullable(absence.location()), LocationId::value),
                absence.from(),
                absence.until(),
                absence.placeGivenUpOn(),
                absence.relocationSince(),
                absence.move().reason(),
                absence.move().decidedBy());
    }

    private static <T, V> V of(Optional<T> known, Function<T, V> part) {
        return known.map(part).orElse(null);
    }
}
