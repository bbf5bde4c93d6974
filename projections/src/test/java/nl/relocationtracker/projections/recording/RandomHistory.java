package nl.relocationtracker.projections.recording;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.core.child.Whereabouts.HOSPITAL;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.relocationtracker.core.child.AbsenceCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.AbsenceCommand.RetractAbsence;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectDeparture;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectOrigin;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.CorrectionCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.child.CorrectionCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RecallChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;

/** Children to whom happens what comes up, mistakes, corrections and what the rules refuse included. The same seed, the same history. */
public final class RandomHistory {

    private static final int STEPS = 16;
    private static final LocalDate FIRST_DAY = parse("2022-01-01");
    private static final LocalDate BORN = parse("2005-06-01");
    private static final List<LocationId> LOCATIONS =
            List.of(LocationId.create(), LocationId.create(), LocationId.create(), LocationId.create());

    private static final List<LocationKind> KINDS =
            List.of(LocationKind.CRISIS_EMERGENCY, LocationKind.EMERGENCY, LocationKind.REGULAR, LocationKind.REGULAR);

    private final Random random;

    public RandomHistory(long seed) {
        random = new Random(seed);
    }

    /** A clock on which a second passes each time that somebody looks. */
    public static Clock ticking() {
        return new Ticking();
    }

    /** Records a made-up history of one more child. */
    public ChildId recorded(Program live) {
        ChildId child = ChildId.create();
        recorded(child, live);
        return child;
    }

    /** Records more of a child that has a history already. */
    public void recordedMore(ChildId child, Program live) {
        recorded(child, live);
    }

    /** Some location turns out to be another from some day on, unless the rules refuse it. */
    public void converted(Program live) {
        LocationKind kind = KINDS.get(random.nextInt(KINDS.size()));
        String municipality = random.nextBoolean() ? "Westerwolde" : "Nijmegen";
        ConvertLocation command = new ConvertLocation(
                LOCATIONS.get(random.nextInt(LOCATIONS.size())),
                null,
                kind,
                null,
                municipality,
                FIRST_DAY.plusDays(random.nextInt(800)));
        try {
            live.get(Recording.class).record(command, SOMEBODY);
        } catch (Refusal refused) {
            // As of children: it is one of what comes up.
        }
    }

    /** What of a child's made-up history passed the rules, recorded in the store. */
    List<ChildCommand> recorded(ChildId child, Program live) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(300));
        List<ChildCommand> commands = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            day = day.plusDays(random.nextBoolean() ? random.nextInt(40) : 0);
            int kind = step > 2 ? random.nextInt(12) : 11;
            ChildCommand command = kind < 4
                    ? correction(fileOf(live, child), day)
                    : kind < 7 ? absence(fileOf(live, child)) : command(child, day, step == 0);
            if (passes(live, command)) commands.add(command);
        }
        return commands;
    }

    private static ChildFile fileOf(Program store, ChildId child) {
        ChildFile file = ChildFile.empty(child);
        for (StoredEvent event : events(store, child)) file = file.after((ChildEvent) event.payload());
        return file;
    }

    private ChildCommand correction(ChildFile file, LocalDate day) {
        ChildId child = file.id();
        List<Stay> stays = file.timeline().stays();
        if (stays.isEmpty()) return command(child, day, true);
        Stay stay = stays.get(random.nextInt(stays.size()));
        LocalDate near = stay.arrivedOn().plusDays(random.nextInt(20) - 6);
        LocationId location = LOCATIONS.get(random.nextInt(LOCATIONS.size()));
        Motive motive = random.nextBoolean() ? Motive.of(Reason.LOCATION_CLOSED) : null;
        return switch (random.nextInt(13)) {
            case 0, 1 ->
                new RecordEarlierStay(
                        child,
                        null,
                        StayId.create(),
                        null,
                        location,
                        near,
                        null,
                        null,
                        motive,
                        Motive.of(Reason.CAPACITY));
            case 2, 3 -> new CorrectStay(child, null, stay.id(), location, near, null, null, "een vergissing");
            case 4 -> new RetractStay(child, null, stay.id(), "een vergissing");
            case 5 ->
                new CorrectDeparture(
                        child,
                        null,
                        random.nextBoolean() ? stay.id() : null,
                        near,
                        Destination.WHEREABOUTS_UNKNOWN,
                        null,
                        null,
                        "een vergissing");
            case 6 ->
                new WithdrawDeparture(child, null, random.nextBoolean() ? stay.id() : null, motive, "een vergissing");
            case 7 -> new RecallChild(child, null);
            case 8 ->
                new ChangeAccompaniment(
                        child,
                        null,
                        near,
                        new Accompaniment(random.nextBoolean() ? Company.ALONE : Company.WITH_PARENT, null));
            case 9 -> new LeaveHousehold(child, null, near);
            case 10 ->
                new RecordPersonalDetails(
                        child, null, PersonalDetails.of(BORN, "V-" + child + "-" + random.nextInt(2)));
            case 11 ->
                new CorrectOrigin(
                        child,
                        null,
                        stays.get(0).id(),
                        random.nextBoolean() ? Origin.BORN_IN_RECEPTION : Origin.ARRIVED,
                        "een vergissing");
            default -> new JoinHousehold(child, null, near, HouseholdId.create());
        };
    }

    private ChildCommand absence(ChildFile file) {
        ChildId child = file.id();
        List<Stay> stays = file.timeline().stays();
        List<Absence> all = file.timeline().absences();
        LocalDate day = stays.isEmpty()
                ? FIRST_DAY
                : stays.get(random.nextInt(stays.size())).arrivedOn();
        LocalDate near = day.plusDays(random.nextInt(10));
        Motive motive = random.nextBoolean() ? Motive.of(Reason.LOCATION_CLOSED) : null;
        if (!all.isEmpty() && random.nextInt(3) == 0) {
            Absence some = all.get(random.nextInt(all.size()));
            if (random.nextBoolean()) return new RetractAbsence(child, null, some.id(), "een vergissing");
            return new EndTemporaryStay(
                    child, null, some.id(), some.from().plusDays(random.nextInt(30)), random.nextInt(4) == 0);
        }
        if (random.nextInt(3) == 0)
            return new RecordNightsElsewhere(
                    child,
                    null,
                    AbsenceId.create(),
                    random.nextBoolean() ? LOCATIONS.get(random.nextInt(LOCATIONS.size())) : null,
                    near,
                    1 + random.nextInt(5),
                    motive);
        return new BeginTemporaryStay(child, null, AbsenceId.create(), HOSPITAL, near, until(near), motive);
    }

    private LocalDate until(LocalDate from) {
        return random.nextInt(3) == 0 ? from.plusDays(random.nextInt(30)) : null;
    }

    private static boolean passes(Program live, ChildCommand command) {
        try {
            live.get(Recording.class).record(command, SOMEBODY);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private ChildCommand command(ChildId child, LocalDate day, boolean first) {
        LocationId location = LOCATIONS.get(random.nextInt(LOCATIONS.size()));
        Motive motive = new Motive(
                random.nextBoolean() ? Reason.CAPACITY : Reason.LOCATION_CLOSED,
                null,
                random.nextInt(5) == 0 ? "een opmerking" : null,
                null,
                null);
        int kind = first ? 0 : random.nextInt(10);
        boolean born = kind == 0 && random.nextInt(4) == 0;
        if (kind == 0)
            return new PlaceChild(
                    child,
                    null,
                    StayId.create(),
                    location,
                    day,
                    born ? Origin.BORN_IN_RECEPTION : Origin.ARRIVED,
                    new Accompaniment(random.nextBoolean() ? Company.ALONE : Company.WITH_PARENT, null),
                    // Of a child that comes back with none, only live entry remembers which it had.
                    HouseholdId.create(),
                    first && !born ? PersonalDetails.of(BORN, "V-" + child) : null);
        if (kind == 1) return new SendChild(child, null, day, random.nextBoolean() ? location : null, motive);
        if (kind == 2) return new ReceiveChild(child, null, StayId.create(), location, day);
        if (kind == 3)
            return new DepartChild(
                    child,
                    null,
                    day,
                    random.nextBoolean() ? Destination.WHEREABOUTS_UNKNOWN : Destination.TO_FAMILY,
                    null,
                    null,
                    null);
        return new RelocateChild(child, null, StayId.create(), location, null, day, motive, null);
    }

    /** Opens the locations of every history. */
    public static void open(Program store) {
        List<LocationRequest> requests = LOCATIONS.stream()
                .map(id -> new LocationRequest(
                        id,
                        known -> List.<LocationCommand>of(new OpenLocation(
                                id,
                                new PeriodId(id.value()),
                                "Locatie " + id,
                                null,
                                LOCATIONS.indexOf(id) % 2 == 0 ? "Westerwolde" : "Nijmegen",
                                KINDS.get(LOCATIONS.indexOf(id)),
                                null,
                                FIRST_DAY))))
                .toList();
        store.get(BulkRecording.class).locations(requests, SOMEBODY);
    }

    static List<StoredEvent> events(Program store, ChildId child) {
        return store.get(EventTable.class).streams(List.of(child.value())).get(child.value());
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2024-03-01T12:00:00Z");

        @Override
        public synchronized Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
