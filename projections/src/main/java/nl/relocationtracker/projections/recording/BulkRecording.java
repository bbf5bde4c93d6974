package nl.relocationtracker.projections.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.ChildRules;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.LocationRules;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.live.LocationChange;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.register.LocationRegister;
import nl.relocationtracker.projections.rows.Each;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.Moments;
import nl.relocationtracker.projections.store.StoredEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records many requests in one transaction, through the same rules as live entry and into the same tables. Joins a
 * transaction that runs already.
 */
public final class BulkRecording {

    private final TransactionTemplate transaction;
    private final EventTable events;
    private final LiveTables tables;
    private final PersonTable persons;
    private final LocationRegister register;
    private final StoredVault vault;
    private final Grounds grounds;
    private final Clock clock;

    public BulkRecording(
            TransactionTemplate transaction,
            EventTable events,
            LiveTables tables,
            PersonTable persons,
            LocationRegister register,
            StoredVault vault,
            Grounds grounds,
            Clock clock) {
        this.transaction = transaction;
        this.events = events;
        this.tables = tables;
        this.persons = persons;
        this.register = register;
        this.vault = vault;
        this.grounds = grounds;
        this.clock = clock;
    }

    /**
     * One that keeps nobody out of the locations it reads: for a dry run, which is one long transaction and leaves nothing.
     * What it answers about a location may be out of date by then.
     */
    public BulkRecording withoutHolding() {
        return new BulkRecording(
                transaction, events, tables, persons, register.withoutHolding(), vault, grounds, clock);
    }

    /**
     * Records the requests of an import, one outcome for each, in their order. Each passes or is refused on its own.
     *
     * @throws DuplicateKeyException when somebody recorded something of one of the children meanwhile: nothing of the
     *     chunk is recorded, and it can be tried again
     */
    public List<Outcome> children(List<ChildRequest> chunk, Origin origin) {
        return transaction.execute(status -> new ChildChunk(chunk).record(origin));
    }

    /** See {@link #children}. */
    public List<Outcome> locations(List<LocationRequest> chunk, Origin origin) {
        return transaction.execute(status -> recordLocations(chunk, origin));
    }

    private final class ChildChunk {

        private final List<ChildRequest> chunk;
        private final Map<ChildId, ChildFile> files = new HashMap<>();
        private final Map<ChildId, Instant> lastMoments = new HashMap<>();
        private final List<StoredEvent> fresh = new ArrayList<>();
        private final List<ChildChange> changes = new ArrayList<>();

        ChildChunk(List<ChildRequest> chunk) {
            this.chunk = chunk;
        }

        List<Outcome> record(Origin origin) {
            List<ChildId> ids = chunk.stream().map(ChildRequest::childId).toList();
            events.streams(ids.stream().map(ChildId::value).toList())
                    .forEach((stream, stored) -> fold(new ChildId(stream), stored));
            Map<ChildId, PersonalDetails> known = persons.of(files.keySet());
            Ground ground = grounds.forImport();
            Map<ChildId, List<ChildCommand>> commands = new HashMap<>();
            Map<ChildId, Outcome> outcomes = new HashMap<>();
            Set<LocationId> locations = new HashSet<>();
            for (ChildRequest request : chunk) {
                ChildFile file = fileOf(request.childId());
                try {
                    List<ChildCommand> wanted = request.commands().apply(file);
                    commands.put(request.childId(), wanted);
                    locations.addAll(ChildRules.locationsOf(file, wanted));
                } catch (Refusal refusal) {
                    outcomes.put(request.childId(), Outcome.refused(refusal.objections()));
                }
            }
            StoredVault.VaultOfMany keys = vault.of(ids);
            HeldRegister held = new HeldRegister(register.hold(locations));
            List<Asked> asked = new ArrayList<>();
            commands.forEach((child, wanted) -> asked.add(new Asked(
                    child,
                    wanted,
                    Moments.after(lastMoments.get(child), clock.instant()),
                    Optional.ofNullable(known.get(child)))));
            for (Decided decided : Each.of(asked, each -> decide(each, ground, held, keys))) {
                outcomes.put(decided.child(), decided.outcome());
                fresh.addAll(decided.events());
                decided.change().ifPresent(changes::add);
            }
            keys.store();
            events.append(fresh, origin);
            tables.writeChildren(changes, origin.importId() != null);
            return chunk.stream()
                    .map(request -> outcomes.get(request.childId()))
                    .toList();
        }

        private void fold(ChildId id, List<StoredEvent> stored) {
            ChildFile file = ChildFile.empty(id);
            for (StoredEvent event : stored) file = file.after((ChildEvent) event.payload());
            files.put(id, file);
            lastMoments.put(id, stored.get(stored.size() - 1).recordedAt());
        }

        private ChildFile fileOf(ChildId id) {
            return files.getOrDefault(id, ChildFile.empty(id));
        }

        private Decided decide(Asked asked, Ground ground, HeldRegister held, StoredVault.VaultOfMany keys) {
            if (asked.wanted().isEmpty()) return Decided.nothing(asked.child(), Outcome.recorded(0, List.of()));
            ChildFile before = fileOf(asked.child());
            try {
                Decision<ChildEvent> decision = ChildRules.decide(before, asked.wanted(), ground, held, keys);
                List<StoredEvent> happened = new ArrayList<>();
                ChildFile after = before;
                for (ChildEvent event : decision.events()) {
                    happened.add(new StoredEvent(asked.child().value(), after.version(), asked.moment(), event));
                    after = after.after(event);
                }
                return new Decided(
                        asked.child(),
                        Outcome.recorded(decision.events().size(), decision.findings()),
                        happened,
                        Optional.of(ChildChange.of(before, after, asked.moment(), asked.known(), keys)));
            } catch (Refusal refusal) {
                return Decided.nothing(asked.child(), Outcome.refused(refusal.objections()));
            }
        }
    }

    private record Asked(ChildId child, List<ChildCommand> wanted, Instant moment, Optional<PersonalDetails> known) {}

    private record Decided(ChildId child, Outcome outcome, List<StoredEvent> events, Optional<ChildChange> change) {

        static Decided nothing(ChildId child, Outcome outcome) {
            return new Decided(child, outcome, List.of(), Optional.empty());
        }
    }

    private List<Outcome> recordLocations(List<LocationRequest> chunk, Origin origin) {
        List<LocationId> ids = chunk.stream().map(LocationRequest::locationId).toList();
        register.holdAlone(ids);
        Map<LocationId, LocationPeriods> known = new HashMap<>();
        Map<LocationId, Instant> lastMoments = new HashMap<>();
        fold(ids, known, lastMoments);
        Ground ground = grounds.forImport();
        List<Outcome> outcomes = new ArrayList<>();
        List<StoredEvent> fresh = new ArrayList<>();
        List<LocationChange> changes = new ArrayList<>();
        for (LocationRequest request : chunk) {
            LocationId id = request.locationId();
            LocationPeriods before = known.getOrDefault(id, LocationPeriods.unopened(id));
            try {
                List<LocationCommand> wanted = request.commands().apply(before);
                Decision<LocationEvent> decision = LocationRules.decide(before, wanted, ground, register);
                Instant moment = Moments.after(lastMoments.get(id), clock.instant());
                LocationPeriods after = before;
                for (LocationEvent event : decision.events()) {
                    fresh.add(new StoredEvent(id.value(), after.version(), moment, event));
                    after = after.after(event);
                }
                if (!decision.events().isEmpty()) changes.add(new LocationChange(before, after, moment));
                outcomes.add(Outcome.recorded(decision.events().size(), decision.findings()));
            } catch (Refusal refusal) {
                outcomes.add(Outcome.refused(refusal.objections()));
            }
        }
        events.append(fresh, origin);
        tables.writeLocations(changes, origin.importId() != null);
        return outcomes;
    }

    private void fold(
            Collection<LocationId> ids, Map<LocationId, LocationPeriods> known, Map<LocationId, Instant> lastMoments) {
        Map<UUID, List<StoredEvent>> streams =
                events.streams(ids.stream().map(LocationId::value).toList());
        streams.forEach((stream, stored) -> {
            LocationId id = new LocationId(stream);
            LocationPeriods periods = LocationPeriods.unopened(id);
            for (StoredEvent event : stored) periods = periods.after((LocationEvent) event.payload());
            known.put(id, periods);
            lastMoments.put(id, stored.get(stored.size() - 1).recordedAt());
        });
    }
}
