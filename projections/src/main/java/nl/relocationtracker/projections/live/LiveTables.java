package nl.relocationtracker.projections.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.relocationtracker.core.alert.RuleKind.About;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.projections.alerts.AlertTable;
import nl.relocationtracker.projections.alerts.Watch;
import nl.relocationtracker.projections.counts.CountTables;
import nl.relocationtracker.projections.counts.CountTables.Recount;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.erasure.Erasing;
import nl.relocationtracker.projections.findings.FindingTable;
import nl.relocationtracker.projections.locations.LocationTables;
import nl.relocationtracker.projections.measure.EmergencyTable;
import nl.relocationtracker.projections.person.AgeTable;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.register.KnownLocations;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.stays.AbsenceTable;
import nl.relocationtracker.projections.stays.AccompanimentTable;
import nl.relocationtracker.projections.stays.ChildTable;
import nl.relocationtracker.projections.stays.StayTable;
import nl.relocationtracker.projections.trip.GatheredWrites;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every live read model. A new one is added here and nowhere else. */
public final class LiveTables {

    /** Each has rows of children, found by who they are. */
    private static final List<String> OF_CHILDREN = Stream.concat(
                    CountTables.PER_CHILD_AND_POLICY.stream(),
                    Stream.of(
                            "stay",
                            "accompaniment",
                            "absence",
                            "emergency_passage",
                            "recount",
                            "finding",
                            "finding_acceptance",
                            "person",
                            "person_name",
                            "person_reference",
                            "person_age",
                            "erasure"))
            .toList();

    private final ChildTable children;
    private final StayTable stays;
    private final AccompanimentTable accompaniments;
    private final AbsenceTable absences;
    private final EmergencyTable emergencies;
    private final CountTables counts;
    private final FindingTable findings;
    private final PersonTable persons;
    private final AgeTable ages;
    private final LocationTables locations;
    private final RecountQueue recounts;
    private final AlertTable alerts;
    private final Watch watch;
    private final Erasing erasing;
    private final GatheredWrites writes;
    private final KnownLocations known;

    public LiveTables(JdbcTemplate jdbc, LivePolicies policies, Grounds grounds, Erasing erasing) {
        this.erasing = erasing;
        this.writes = new GatheredWrites(jdbc.getDataSource());
        this.children = new ChildTable(writes);
        this.stays = new StayTable(writes);
        this.accompaniments = new AccompanimentTable(writes);
        this.absences = new AbsenceTable(writes);
        this.emergencies = new EmergencyTable(writes);
        this.counts = new CountTables(writes, policies, grounds::today);
        this.findings = new FindingTable(writes, grounds);
        this.known = new KnownLocations(jdbc);
        this.persons = new PersonTable(writes);
        this.ages = new AgeTable(writes);
        this.locations = new LocationTables(writes);
        this.alerts = new AlertTable(writes);
        this.watch = new Watch(writes, jdbc, grounds);
        this.recounts = new RecountQueue(writes);
    }

    /** What all of them write with. */
    public GatheredWrites writes() {
        return writes;
    }

    /** @param imported whether an import brings it, not somebody who records it here */
    public void writeChildren(List<ChildChange> changes, boolean imported) {
        if (changes.isEmpty()) return;
        // Everything is read first, in one message; from here on it is only written.
        RoundTrip trip = hold(changes);
        Supplier<Map<LocationId, LocationPeriods>> locations = known.ask(
                changes.stream()
                        .flatMap(change -> PlacesAt.locations(change.after()))
                        .toList(),
                trip);
        Map<LocationId, LocationPeriods> found = new HashMap<>();
        Function<ChildChange, Places> around = change -> around(change.after(), found);
        Runnable finding = findings.write(changes, around, change -> imported, trip);
        Runnable counting = counts.write(changes, around, trip);
        Runnable inEmergency = emergencies.write(changes, around, trip);
        Runnable watching = watch.children(changes, around, imported, trip);
        trip.make(writes);
        found.putAll(locations.get());
        finding.run();
        counting.run();
        children.add(changes.stream().filter(LiveTables::isFirst).toList());
        children.write(changes.stream().filter(change -> !isFirst(change)).toList());
        stays.write(changes);
        accompaniments.write(changes);
        absences.write(changes);
        inEmergency.run();
        persons.write(changes);
        ages.write(changes);
        watching.run();
        writes.send();
        erasing.write(changes);
    }

    private static boolean isFirst(ChildChange change) {
        return !change.before().isKnown();
    }

    /** Whoever counts these children again waits, or leaves them, from before what is kept of them is read. */
    private static RoundTrip hold(List<ChildChange> changes) {
        return new RoundTrip().ask("select id from child where id = any (?) order by id for update", row -> {}, (Object)
                changes.stream().map(change -> change.after().id().value()).toArray(UUID[]::new));
    }

    private static Places around(ChildFile file, Map<LocationId, LocationPeriods> known) {
        return Places.of(PlacesAt.locations(file)
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList());
    }

    /** Writes what depends on where the child was and not on what happened to it only. */
    public void recount(List<Recount> recounts) {
        RoundTrip trip = new RoundTrip();
        Supplier<Map<LocationId, LocationPeriods>> locations = known.ask(
                recounts.stream()
                        .flatMap(recount -> PlacesAt.locations(recount.file()))
                        .toList(),
                trip);
        trip.make(writes);
        Map<LocationId, LocationPeriods> found = locations.get();
        counts.recount(recounts, file -> around(file, found));
        emergencies.recount(recounts, file -> around(file, found));
        findings.write(recounts.stream()
                .map(recount -> new FindingTable.Again(
                        recount.file(),
                        recount.birth(),
                        around(recount.file(), found),
                        recount.queuedAt(),
                        recount.imported()))
                .toList());
        lookAgain(recounts.stream().filter(recount -> !recount.forImportOnly()), false);
        lookAgain(recounts.stream().filter(Recount::forImportOnly), true);
    }

    private void lookAgain(Stream<Recount> recounts, boolean imported) {
        watch.lookAgain(
                About.CHILD,
                recounts.map(recount -> recount.file().id().value()).toList(),
                imported);
    }

    /** How children are counted under one policy under whom nothing is there, as if it had always been live. */
    public void addCountsTo(CopiedRows rows, List<Remembered> children, CountingPolicy policy) {
        Turns turns = Turns.of(children);
        counts.addTo(rows, turns.all(), turns::around, List.of(policy));
    }

    /** Everything that was recorded of children of whom nothing is there, as it would have been written when it happened. */
    public void addTo(CopiedRows rows, List<Remembered> children) {
        List<ChildChange> past = new ArrayList<>();
        List<ChildChange> last = new ArrayList<>();
        Turns turns = Turns.of(children);
        for (Remembered child : children) {
            past.addAll(child.changes());
            last.add(child.last());
        }
        this.children.addTo(rows, last);
        stays.addTo(rows, past);
        accompaniments.addTo(rows, past);
        absences.addTo(rows, past);
        counts.addTo(rows, turns.all(), turns::around);
        emergencies.addTo(rows, turns.all(), turns::around);
        findings.addTo(rows, turns.all(), turns::around, turns::isImported);
        persons.addTo(rows, last);
        ages.addTo(rows, past);
        Erasing.addTo(rows, past);
    }

    /** Forgets everything about these children, who are written anew afterwards. */
    public static void forgetChildren(JdbcTemplate jdbc, Collection<UUID> children) {
        Object ids = children.toArray(UUID[]::new);
        jdbc.update("delete from child where id = any (?)", ids);
        for (String table : OF_CHILDREN) jdbc.update("delete from " + table + " where child_id = any (?)", ids);
    }

    /** Forgets everything about these locations, which are written anew afterwards. */
    public static void forgetLocations(JdbcTemplate jdbc, Collection<UUID> locations) {
        Object ids = locations.toArray(UUID[]::new);
        jdbc.update("delete from location where id = any (?)", ids);
        for (String table :
                List.of("location_description", "opening_period", "capacity", "announced_closure", "accepted_finding"))
            jdbc.update("delete from " + table + " where location_id = any (?)", ids);
    }

    /** Everything that was recorded of locations of which nothing is there. */
    public void addLocationsTo(CopiedRows rows, List<LocationChange> past) {
        locations.addTo(rows, past);
    }

    public void writeAlerts(List<AlertTable.Change> changes) {
        alerts.write(changes);
    }

    /** @param imported see {@link #writeChildren} */
    public void writeLocations(List<LocationChange> changes, boolean imported) {
        if (changes.isEmpty()) return;
        locations.write(changes);
        writes.send();
        recounts.write(changes, imported);
        watch.lookAgain(
                About.LOCATION,
                changes.stream().map(change -> change.after().id().value()).toList(),
                imported);
    }
}
