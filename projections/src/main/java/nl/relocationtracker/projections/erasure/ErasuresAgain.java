package nl.relocationtracker.projections.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.MoveEvent.ChildDeparted;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.Moments;
import nl.relocationtracker.projections.store.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does every erasure again that is noted outside the database and not known in it, because a backup from before it was put
 * back. No rule is asked: it was erased, whatever the backup says of holds or departures. Also destroys again the keys of those
 * who are erased in it, because older keys were put back beside it.
 */
public final class ErasuresAgain {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAgain.class);
    private static final UUID NOBODY = new UUID(0, 0);

    private final TransactionTemplate transaction;
    private final EventTable events;
    private final LiveTables tables;
    private final Vault vault;
    private final PersonRows persons;
    private final ErasureFile file;
    private final Erasing erasing;
    private final Clock clock;
    private final Runnable beforehand;

    /** @param beforehand is done before any of them is done again */
    ErasuresAgain(
            TransactionTemplate transaction,
            EventTable events,
            LiveTables tables,
            Vault vault,
            PersonRows persons,
            ErasureFile file,
            Erasing erasing,
            Clock clock,
            Runnable beforehand) {
        this.transaction = transaction;
        this.events = events;
        this.tables = tables;
        this.vault = vault;
        this.persons = persons;
        this.file = file;
        this.erasing = erasing;
        this.clock = clock;
        this.beforehand = beforehand;
    }

    /** Answers how many there were to do again. */
    public int apply() {
        List<KeptErasure> kept = List.copyOf(file.all());
        Set<UUID> known = erased(
                kept.stream().map(erasure -> erasure.event().childId().value()).toList());
        List<KeptErasure> missing = kept.stream()
                .filter(erasure -> !known.contains(erasure.event().childId().value()))
                .toList();
        if (!missing.isEmpty()) beforehand.run();
        for (KeptErasure erasure : missing) applyOnce(erasure);
        if (!missing.isEmpty()) LOG.warn("Erased again what a backup had brought back: {} children", missing.size());
        destroyKeys();
        return missing.size();
    }

    /** A backup of the keys that is older than the facts brings back keys that were destroyed. */
    private void destroyKeys() {
        int destroyed = Optional.ofNullable(GenerationTransactions.beside(transaction.getTransactionManager())
                        .execute(status -> erasing.destroyKeysOfErased()))
                .orElse(0);
        if (destroyed > 0)
            LOG.warn(
                    "Destroyed again the keys of {} erased children, which a backup of the keys had brought back",
                    destroyed);
    }

    private void applyOnce(KeptErasure erasure) {
        try {
            transaction.executeWithoutResult(status -> apply(erasure));
        } catch (DuplicateKeyException e) {
            // Another copy starts on the same database and was first.
            if (erased(List.of(erasure.event().childId().value())).isEmpty()) throw e;
        }
    }

    private Set<UUID> erased(List<UUID> children) {
        if (children.isEmpty()) return Set.of();
        TransactionTemplate reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        return Set.copyOf(Optional.ofNullable(reading.execute(status -> erasing.erased(children)))
                .orElseThrow());
    }

    private void apply(KeptErasure erasure) {
        ChildId child = erasure.event().childId();
        List<StoredEvent> stored = events.streams(List.of(child.value())).getOrDefault(child.value(), List.of());
        ChildFile before = ChildFile.empty(child);
        for (StoredEvent event : stored) before = before.after((ChildEvent) event.payload());
        Optional<PersonalDetails> details = before.opened(vault);
        Instant last = stored.isEmpty() ? null : stored.get(stored.size() - 1).recordedAt();
        Instant moment = Moments.after(last, clock.instant());
        List<StoredEvent> fresh = new ArrayList<>();
        ChildFile after = before;
        for (ChildEvent event : again(before, erasure)) {
            fresh.add(new StoredEvent(child.value(), after.version(), moment, event));
            after = after.after(event);
        }
        events.append(fresh, Origin.of(erasure.account() == null ? NOBODY : erasure.account()));
        erasing.keepOut(erasure);
        tables.writeChildren(List.of(new ChildChange(before, after, moment, details, Optional.empty())), false);
        // What was written changes rows as they were before, and a backup leaves those out.
        persons.make(List.of(child.value()));
    }

    /** The erasure, and before it the departure that went before it: nobody could record that any more. */
    private static List<ChildEvent> again(ChildFile before, KeptErasure erasure) {
        if (!before.timeline().isInReception() || erasure.departure() == null) return List.of(erasure.event());
        Stay last = before.timeline().last().orElseThrow();
        LocalDate since = last.isRunning() ? last.arrivedOn() : last.leftOn();
        LocalDate left = erasure.departure().on();
        ChildDeparted departed = new ChildDeparted(
                before.id(),
                last.id(),
                left.isBefore(since) ? since : left,
                erasure.departure().destination(),
                null,
                null,
                null);
        return List.of(departed, erasure.event());
    }
}
