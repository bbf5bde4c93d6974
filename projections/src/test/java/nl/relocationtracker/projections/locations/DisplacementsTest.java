package nl.relocationtracker.projections.locations;

import static java.time.LocalDate.parse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.AnnouncementCommand.ChangeClosingDay;
import nl.relocationtracker.core.location.AnnouncementCommand.WithdrawClosure;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.projections.locations.Displacements.Displaced;
import nl.relocationtracker.projections.locations.Displacements.Sum;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.RandomHistory;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who had to leave a location, and how many: as many as are listed, and just those among everybody who ever left. */
class DisplacementsTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final LocationId here = desk.opened("Heumensoord", LocationKind.EMERGENCY, "2023-01-01");
    private final LocationId there = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_sums_of_those_who_had_to_leave_are_those_who_are_listed() {
        ChildId twice = desk.placed(here, "2023-01-10");
        desk.relocated(twice, there, "2023-02-01", Reason.LOCATION_CLOSED);
        for (String day : List.of("2023-02-01", "2023-03-01"))
            desk.relocated(desk.placed(here, "2023-01-10"), there, day, Reason.LOCATION_CLOSED);
        desk.relocated(desk.placed(here, "2023-01-10"), there, "2023-03-01", Reason.CAPACITY);
        desk.placed(here, "2023-01-10");
        desk.relocated(twice, here, "2023-03-10", Reason.CAPACITY);
        desk.relocated(twice, there, "2023-03-20", Reason.LOCATION_CLOSED);
        new TransactionTemplate(store.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            Displacements displacements = store.get(Displacements.class);
            for (String day : List.of("2023-01-31", "2023-02-28", "2023-06-01")) {
                PointInTime when = PointInTime.asKnownNow(parse(day));
                List<Displaced> listed = displacements.displacedFrom(here, when);
                assertThat(listed).hasSize(day.equals("2023-01-31") ? 0 : day.equals("2023-02-28") ? 2 : 4);
                assertThat(displacements.sumsFrom(here, when)).containsExactlyInAnyOrderElementsOf(sums(listed));
            }
            assertThat(displacements.sumsFrom(here, PointInTime.asKnownNow(parse("2023-06-01"))))
                    .anySatisfy(sum -> {
                        assertThat(sum.relocations()).isEqualTo(4);
                        assertThat(sum.children()).isEqualTo(3);
                    });
        });
    }

    private static List<Sum> sums(List<Displaced> listed) {
        return listed.stream()
                .collect(groupingBy(one -> new Sum(one.period(), one.caused(), 0, 0), toList()))
                .entrySet()
                .stream()
                .map(each -> new Sum(
                        each.getKey().period(),
                        each.getKey().caused(),
                        each.getValue().size(),
                        each.getValue().stream()
                                .map(Displaced::childId)
                                .distinct()
                                .count()))
                .toList();
    }

    @Test
    void who_left_for_want_of_places_from_the_announcement_to_the_closing_day_is_attributed() {
        List<String> days = List.of("2023-01-31", "2023-02-01", "2023-02-20", "2023-03-01", "2023-03-02");
        List<ChildId> children =
                days.stream().map(day -> desk.placed(here, "2023-01-10")).toList();
        for (int i = 0; i < days.size(); i++) desk.relocated(children.get(i), there, days.get(i), Reason.CAPACITY);
        desk.record(
                new AnnounceClosure(here, null, parse("2023-02-01"), parse("2023-03-01"), ClosureCause.SCALED_DOWN));
        List<Displaced> found = inTransaction(
                store,
                () -> store.get(Displacements.class).displacedFrom(here, PointInTime.asKnownNow(parse("2023-06-01"))));
        assertThat(found)
                .extracting(Displaced::childId, Displaced::caused)
                .containsExactly(
                        tuple(children.get(1).value(), false),
                        tuple(children.get(2).value(), false),
                        tuple(children.get(3).value(), false));
    }

    @Test
    void those_who_had_to_leave_are_found_among_all_who_ever_left_on_every_day_and_as_known_at_every_moment() {
        try (Store eventful = new Store(RandomHistory.ticking())) {
            RandomHistory.open(eventful);
            List<LocationId> locations = inTransaction(eventful, () -> locations(eventful.get(JdbcClient.class)));
            happens(eventful, locations);
            inTransaction(eventful, () -> {
                areThoseAmongAllWhoLeft(eventful, locations);
                return null;
            });
        }
    }

    private static void areThoseAmongAllWhoLeft(Store store, List<LocationId> locations) {
        JdbcClient jdbc = store.get(JdbcClient.class);
        Displacements displacements = store.get(Displacements.class);
        List<Displaced> all = new ArrayList<>();
        for (LocationId location : locations)
            for (PointInTime when : moments(jdbc)) {
                List<Displaced> listed = displacements.displacedFrom(location, when);
                assertThat(listed)
                        .as("%s %s", location, when)
                        .containsExactlyInAnyOrderElementsOf(amongAllWhoLeft(location, when, jdbc));
                assertThat(displacements.sumsFrom(location, when)).containsExactlyInAnyOrderElementsOf(sums(listed));
                all.addAll(listed);
            }
        assertThat(all.stream().filter(Displaced::caused)).hasSizeGreaterThan(200);
        assertThat(all.stream().filter(one -> !one.caused())).hasSizeGreaterThan(200);
        assertThat(all.stream().filter(Displaced::erased)).hasSizeGreaterThan(10);
    }

    private static <T> T inTransaction(Store store, Supplier<T> reading) {
        return new TransactionTemplate(store.get(PlatformTransactionManager.class)).execute(status -> reading.get());
    }

    private static List<LocationId> locations(JdbcClient jdbc) {
        return jdbc.sql("select location_id from location_description order by kind, municipality")
                .query((row, n) -> new LocationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Children who come, go and are corrected while locations wind down and closings are withdrawn; some are erased. */
    private static void happens(Store store, List<LocationId> locations) {
        Random random = new Random(20240305);
        RandomHistory history = new RandomHistory(20240305);
        List<ChildId> children =
                Stream.generate(() -> history.recorded(store)).limit(24).toList();
        for (ChildId child : children) {
            for (LocationId location : locations) passes(store, closing(location, random));
            history.recordedMore(child, store);
            if (random.nextInt(6) == 0)
                passes(store, new ErasePersonalDetails(child, null, ErasureGround.RETENTION_TERM));
        }
    }

    private static LocationCommand closing(LocationId location, Random random) {
        LocalDate day = parse("2022-01-01").plusDays(random.nextInt(700));
        LocalDate then = day.plusDays(random.nextInt(200));
        return switch (random.nextInt(4)) {
            case 0 -> new WithdrawClosure(location, null, day);
            case 1 -> new ChangeClosingDay(location, null, day, then, ClosureCause.SAFETY);
            case 2 -> new CloseLocation(location, null, day, ClosureCause.SAFETY);
            default -> new AnnounceClosure(location, null, day, then, ClosureCause.SAFETY);
        };
    }

    private static void passes(Store store, ChildCommand command) {
        passes(() -> store.get(Recording.class).record(command, SOMEBODY));
    }

    private static void passes(Store store, LocationCommand command) {
        passes(() -> store.get(Recording.class).record(command, SOMEBODY));
    }

    private static void passes(Runnable recording) {
        try {
            recording.run();
        } catch (Refusal refused) {
            // Some of what comes up can't be.
        }
    }

    /** Days as known now, at moments before, and without the last that was recorded by then. */
    private static List<PointInTime> moments(JdbcClient jdbc) {
        List<PointInTime> all = new ArrayList<>();
        long last =
                jdbc.sql("select max(position) from event").query(Long.class).single();
        for (LocalDate day = parse("2022-02-01"); day.isBefore(parse("2024-06-01")); day = day.plusDays(120)) {
            all.add(PointInTime.asKnownNow(day));
            for (long position = last / 4; position < last; position += last / 4) {
                Instant known = jdbc.sql(
                                "select recorded_at from event where position >= :position order by position limit 1")
                        .param("position", position)
                        .query((row, n) ->
                                row.getObject(1, OffsetDateTime.class).toInstant())
                        .single();
                all.add(new PointInTime(day, known));
                all.add(new PointInTime(day, known, position - last / 10));
            }
        }
        return all;
    }

    /** By asking of everybody who ever left what came next. */
    private static List<Displaced> amongAllWhoLeft(LocationId location, PointInTime when, JdbcClient jdbc) {
        return jdbc.sql("""
                        select s.child_id, p.id as period, s.reason = 'LOCATION_CLOSED' as caused, b.left_on, s.arrived_on,
                               s.reason, s.location_id, d.name, d.kind,
                               exists (select from erasure x where x.child_id = s.child_id) as erased
                        from stay b
                        join lateral (select * from stay e where e.child_id = b.child_id and e.ordinal > b.ordinal and %s
                                      order by e.ordinal limit 1) s on s.moved_from = b.location_id
                        join location_description d on %s
                        left join lateral (select o.id, o.closed_on from opening_period o
                                           where o.location_id = b.location_id and o.opened_on <= b.left_on
                                             and (o.closed_on is null or o.closed_on >= b.left_on) and %s
                                           order by o.opened_on limit 1) p on true
                        where b.location_id = :location and b.left_on is not null and %s and s.arrived_on <= :asOf
                          and (s.reason = 'LOCATION_CLOSED'
                               or s.reason in ('CAPACITY', 'OTHER')
                                  and exists (select from announced_closure a
                                              where a.period_id = p.id and a.announced_on <= b.left_on
                                                and coalesce(p.closed_on, a.closes_on) >= b.left_on
                                                and a.from_day <= b.left_on and a.to_day > b.left_on and %s))
                          and not exists (select from person_age g where g.child_id = s.child_id
                                          and g.eighteenth_on <= s.arrived_on and %s)
                        """.formatted(
                                when.known("e"),
                                when.describes("d", "s.location_id", "s.arrived_on"),
                                when.knownOfLocation("o"),
                                when.known("b"),
                                when.knownOfLocation("a"),
                                when.known("g")))
                .param("location", location.value())
                .param("asOf", when.asOf())
                .params(when.parameters())
                .query((row, n) -> new Displaced(
                        row.getObject("child_id", UUID.class),
                        row.getObject("period", UUID.class),
                        row.getBoolean("caused"),
                        row.getObject("left_on", LocalDate.class),
                        row.getObject("arrived_on", LocalDate.class),
                        Reason.valueOf(row.getString("reason")),
                        row.getObject("location_id", UUID.class),
                        row.getString("name"),
                        LocationKind.valueOf(row.getString("kind")),
                        row.getBoolean("erased")))
                .list();
    }
}
