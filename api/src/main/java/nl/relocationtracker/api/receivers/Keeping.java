package nl.relocationtracker.api.receivers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.ReceiverBook;
import nl.relocationtracker.projections.receivers.Sendings;
import nl.relocationtracker.projections.receivers.Sendings.Standing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Looking after receivers, whatever their channel is. */
@Component
class Keeping {

    private final ReceiverBook book;
    private final Sendings sendings;
    private final Entries entries;

    Keeping(ReceiverBook book, Sendings sendings, Entries entries) {
        this.book = book;
        this.sendings = sendings;
        this.entries = entries;
    }

    List<Receiver> all(Channel channel) {
        return book.all(channel);
    }

    Map<UUID, Standing> standings() {
        return sendings.states();
    }

    /** @throws ProblemAnswer when there never was one */
    List<Receiver> history(Channel channel, UUID id) {
        List<Receiver> history = book.history(id);
        if (history.isEmpty() || history.get(0).channel() != channel) throw unknown(id);
        return history;
    }

    /** As it is now, which is what the entry saw if it says what it saw. */
    Receiver known(Channel channel, UUID id, Entry entry) {
        Receiver now =
                book.find(id).filter(receiver -> receiver.channel() == channel).orElseThrow(() -> unknown(id));
        entry.requireSeen(now.version());
        return now;
    }

    Recorded set(Receiver wanted, Entry entry) {
        return new Recorded(book.set(wanted, entry.account()).version(), List.of());
    }

    ResponseEntity<byte[]> record(Entry entry, UUID id, String path, Supplier<?> present, Supplier<Recorded> work) {
        Subject subject = new Subject(id, path + "/" + id, RefusalCode.RECEIVER_UNKNOWN, "receiverId", present);
        return entries.record(entry, subject, Made.NOTHING, work);
    }

    ResponseEntity<byte[]> test(Entry entry, Supplier<Receiver> receiver) {
        UUID id = UUID.randomUUID();
        Subject subject = new Subject(
                id, SendingsResource.PATH + "/" + id, RefusalCode.SENDING_UNKNOWN, "sendingId", () -> Map.of());
        return entries.record(entry, subject, Made.NOTHING, () -> {
            sendings.test(id, receiver.get());
            return new Recorded(1, List.of());
        });
    }

    static RuntimeException unknown(UUID id) {
        return Refused.unknown(RefusalCode.RECEIVER_UNKNOWN, "receiverId", id);
    }
}
