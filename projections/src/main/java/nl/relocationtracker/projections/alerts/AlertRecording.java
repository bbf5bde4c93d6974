package nl.relocationtracker.projections.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertEvent;
import nl.relocationtracker.core.alert.AlertFile;
import nl.relocationtracker.core.alert.AlertRules;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.Moments;
import nl.relocationtracker.projections.store.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records what the program asks of alerts by itself, and puts into the outbox what somebody has to be told. */
final class AlertRecording {

    /** No account acts. */
    private static final Origin THE_PROGRAM = new Origin(null, null);

    private final EventTable reading;
    private final EventTable writing;
    private final AlertTable table;
    private final AlertMessages messages;

    /** @param writes may gather what is written; it is read with another */
    AlertRecording(JdbcTemplate writes, JdbcTemplate reads, Clock clock) {
        this.reading = new EventTable(reads);
        this.writing = new EventTable(writes);
        this.table = new AlertTable(writes);
        this.messages = new AlertMessages(writes, clock);
    }

    /**
     * Does what is still to be done, in the transaction that runs.
     *
     * @param commands at most one for each alert
     * @param known the alerts that there are among them
     * @param moment when that was recorded which is the cause
     * @param rules of whatever is raised
     * @throws org.springframework.dao.DuplicateKeyException when somebody else has done it at this moment
     */
    void record(Collection<? extends AlertCommand> commands, Set<UUID> known, Instant moment, List<RuleSetting> rules) {
        if (commands.isEmpty()) return;
        Map<UUID, List<StoredEvent>> streams = reading.streams(commands.stream()
                .map(command -> command.alertId().value())
                .filter(known::contains)
                .collect(Collectors.toSet()));
        List<AlertTable.Change> changes = new ArrayList<>();
        for (AlertCommand command : commands) {
            UUID id = command.alertId().value();
            List<StoredEvent> former = streams.getOrDefault(id, List.of());
            AlertFile file = AlertFile.unraised(command.alertId());
            for (StoredEvent event : former) file = file.after((AlertEvent) event.payload());
            Instant last =
                    former.isEmpty() ? null : former.get(former.size() - 1).recordedAt();
            for (AlertEvent event : AlertRules.decide(file, command, null))
                changes.add(new AlertTable.Change(
                        id, former, List.of(new StoredEvent(id, file.version(), Moments.after(last, moment), event))));
        }
        List<StoredEvent> fresh =
                changes.stream().flatMap(change -> change.fresh().stream()).toList();
        writing.append(fresh, THE_PROGRAM);
        table.write(changes);
        messages.tell(fresh, rules);
    }
}
