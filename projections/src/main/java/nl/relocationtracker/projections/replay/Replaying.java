package nl.relocationtracker.projections.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.person.Erasure;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.fold.Fold;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.store.EventJson;
import nl.relocationtracker.projections.store.StoredEvent;
import nl.relocationtracker.projections.stream.Cut;
import nl.relocationtracker.projections.stream.Reading;
import nl.relocationtracker.projections.stream.Snapshot;
import nl.relocationtracker.projections.stream.StoredRow;
import nl.relocationtracker.projections.stream.StoredStreams;
import nl.relocationtracker.projections.stream.Streams;
import nl.relocationtracker.projections.stream.WholeStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** One run of a question that is fixed: reads every stream once and sums what it asks for. */
final class Replaying {

    private final Question question;
    private final List<CountingPolicy> live;
    private final Asker asker;
    private final MasterKey master;
    private final ZoneId zone;
    private final StoredRow decoder = new StoredRow();
    private volatile Snapshot snapshot;
    private volatile boolean cancelled;

    /** @param question with everything that it leaves open fixed */
    Replaying(Question question, List<CountingPolicy> live, Asker asker, MasterKey master, ZoneId zone) {
        this.question = question;
        this.live = live;
        this.asker = asker;
        this.master = master;
        this.zone = zone;
    }

    /** Takes what is told of some children. */
    @FunctionalInterface
    interface Taking {
        void take(List<ChildText> children) throws SQLException;
    }

    /** Somebody wants it to stop. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void cancel() {
        cancelled = true;
        Snapshot reading = snapshot;
        if (reading != null) reading.cancel();
    }

    boolean isCancelled() {
        return cancelled;
    }

    /**
     * @param inAll is told about how many events there are to read
     * @param told is told how many more are read
     * @param children takes what is told of single ones, where these are wanted
     */
    Sums run(DataSource database, LongConsumer inAll, LongConsumer told, Taking children)
            throws SQLException, InterruptedException {
        try (Snapshot reading = Snapshot.of(database)) {
            snapshot = reading;
            goOn();
            return read(reading, inAll, told, children);
        } finally {
            snapshot = null;
        }
    }

    private Sums read(Snapshot reading, LongConsumer inAll, LongConsumer told, Taking taking)
            throws SQLException, InterruptedException {
        Connection first = reading.first();
        JdbcTemplate jdbc = Snapshot.template(first);
        Cut cut = new Cut(question.known().position(), question.known().at());
        long about = Streams.about(jdbc, cut);
        inAll.accept(about);
        Map<UUID, Erasure> erasures = erasures(jdbc);
        LaterThanPosition since = question.since() == null ? null : LaterThanPosition.of(question.since(), jdbc);
        Map<UUID, List<StoredEvent>> locations = Streams.locations(first, cut);
        told.accept(locations.values().stream().mapToInt(List::size).sum());
        Map<UUID, List<StoredEvent>> before = since == null ? null : before(locations, since);
        Moment moment = new Moment(
                new ChildThen.Surroundings(PlacesAt.of(locations), before == null ? null : PlacesAt.of(before), zone),
                since,
                erasures,
                new StoredVault(Snapshot.template(reading.another()), master),
                2 * about >= Streams.about(jdbc, Cut.NONE));
        Fold all = new Fold(question, live, asker.earlier());
        new Reading(reading.another(), cut, "replay").children(group -> folded(group, moment), some -> {
            goOn();
            all.add(some.fold());
            taking.take(some.children());
            told.accept(some.events());
        });
        return new Sums(
                question,
                all,
                all.told(periods(locations)),
                before == null ? null : all.toldSince(periods(before)),
                erasures.size());
    }

    /**
     * What the children are looked at by.
     *
     * @param since null where no earlier knowledge is asked about
     * @param most whether most of what there is is read: then few keys lie between those of two children that are of no use
     */
    private record Moment(
            ChildThen.Surroundings surroundings,
            LaterThanPosition since,
            Map<UUID, Erasure> erasures,
            StoredVault vault,
            boolean most) {

        Vault keysOf(List<WholeStream> children) {
            List<ChildId> ids =
                    children.stream().map(child -> new ChildId(child.id())).toList();
            return most ? vault.between(ids.get(0), ids.get(ids.size() - 1)) : vault.of(ids);
        }
    }

    private record Folded(Fold fold, List<ChildText> children, int events) {}

    private Folded folded(StoredStreams group, Moment moment) {
        Fold fold = new Fold(question, live, asker.earlier());
        List<ChildText> told = new ArrayList<>();
        List<WholeStream> children = group.decoded(decoder);
        Vault keys = moment.keysOf(children);
        for (WholeStream child : children) {
            goOn();
            ChildThen then = new ChildThen(
                    child,
                    moment.erasures().get(child.id()),
                    keys,
                    moment.surroundings(),
                    moment.since() == null ? null : moment.since().of(child.id()));
            fold.add(then);
            // Of who is erased nothing is shown to anybody.
            if (asker.pseudonyms() != null && !moment.erasures().containsKey(child.id()))
                fold.row(then)
                        .map(row -> ChildText.of(
                                asker.pseudonyms().of(new ChildId(child.id())),
                                row,
                                fold.row(then, asker.granted()).orElseThrow()))
                        .ifPresent(told::add);
        }
        return new Folded(fold, told, group.size());
    }

    private void goOn() {
        if (cancelled) throw new Cancelled();
    }

    /** Everything that was erased by now, also after what is asked about: it can't be read any more. */
    private static Map<UUID, Erasure> erasures(JdbcTemplate jdbc) {
        EventJson json = new EventJson();
        Map<UUID, Erasure> erasures = new HashMap<>();
        jdbc.query(
                "select stream, type, revision, payload::text from event where type = 'PersonalDetailsErased'", row -> {
                    PersonalDetailsErased erased =
                            (PersonalDetailsErased) json.read(row.getString(2), row.getString(3), row.getString(4));
                    erasures.put(row.getObject(1, UUID.class), new Erasure(erased.ground(), erased.beliefs()));
                });
        return erasures;
    }

    private static Map<UUID, List<StoredEvent>> before(
            Map<UUID, List<StoredEvent>> locations, LaterThanPosition since) {
        Map<UUID, List<StoredEvent>> before = new HashMap<>();
        locations.forEach((id, events) -> {
            Instant until = since.of(id);
            List<StoredEvent> known = events.stream()
                    .filter(event -> event.recordedAt().isBefore(until))
                    .toList();
            if (!known.isEmpty()) before.put(id, known);
        });
        return before;
    }

    private static Collection<LocationPeriods> periods(Map<UUID, List<StoredEvent>> locations) {
        return locations.entrySet().stream()
                .map(entry -> {
                    LocationPeriods periods = LocationPeriods.unopened(new LocationId(entry.getKey()));
                    for (StoredEvent event : entry.getValue()) periods = periods.after((LocationEvent) event.payload());
                    return periods;
                })
                .toList();
    }
}
