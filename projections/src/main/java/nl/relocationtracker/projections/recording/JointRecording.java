package nl.relocationtracker.projections.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.ChildRules;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.recording.Recording.UnknownStream;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;
import org.springframework.transaction.support.TransactionTemplate;

/** Records the same for several children: all of them or none, in one transaction. */
public final class JointRecording {

    private final TransactionTemplate transaction;
    private final Recording recording;
    private final Register register;
    private final EventTable events;

    public JointRecording(TransactionTemplate transaction, Recording recording, Register register, EventTable events) {
        this.transaction = transaction;
        this.recording = recording;
        this.register = register;
        this.events = events;
    }

    /**
     * @param commands one for each child
     * @throws Refusal when a rule says no to any of them: it holds the objections to all of them, each naming its child
     */
    public Map<ChildId, Recorded> record(List<? extends ChildCommand> commands, Origin origin) {
        return transaction.execute(status -> {
            holdAll(commands);
            Map<ChildId, Recorded> recorded = new LinkedHashMap<>();
            Set<ChildId> named = new HashSet<>();
            List<Objection> objections = new ArrayList<>();
            for (ChildCommand command : commands) {
                if (!named.add(command.childId())) {
                    objections.add(Objection.of(RefusalCode.CHILD_NAMED_TWICE, "childId", command.childId()));
                    continue;
                }
                try {
                    recorded.put(command.childId(), recording.send(command, origin));
                } catch (Refusal refusal) {
                    refusal.objections().forEach(one -> objections.add(one.with("childId", command.childId())));
                } catch (UnknownStream e) {
                    objections.add(Objection.of(RefusalCode.CHILD_UNKNOWN, "childId", command.childId()));
                }
            }
            if (!objections.isEmpty())
                throw new Refusal(objections.stream().distinct().toList());
            return withHouseholds(recorded);
        });
    }

    /** Every location at once and in one order, or two such requests would wait for each other. */
    private void holdAll(List<? extends ChildCommand> commands) {
        Map<UUID, List<StoredEvent>> streams = events.streams(
                commands.stream().map(command -> command.childId().value()).toList());
        Set<LocationId> locations = new HashSet<>();
        for (ChildCommand command : commands) {
            ChildFile file = ChildFile.empty(command.childId());
            for (StoredEvent event : streams.getOrDefault(command.childId().value(), List.of()))
                if (event.payload() instanceof ChildEvent happened) file = file.after(happened);
            locations.addAll(ChildRules.locationsOf(file, List.of(command)));
        }
        register.hold(locations);
    }

    /** Whether households are apart is told when all have moved. */
    private Map<ChildId, Recorded> withHouseholds(Map<ChildId, Recorded> recorded) {
        List<HouseholdView> apart = recording.apartAmong(recorded.entrySet().stream()
                .filter(entry -> entry.getValue().inHousehold())
                .map(Map.Entry::getKey)
                .toList());
        return recorded.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> with(entry.getKey(), entry.getValue(), apart),
                        (a, b) -> b,
                        LinkedHashMap::new));
    }

    private static Recorded with(ChildId child, Recorded recorded, List<HouseholdView> apart) {
        return recorded.with(apart.stream()
                .filter(household -> household.has(child))
                .flatMap(household -> household.finding().stream())
                .toList());
    }
}
