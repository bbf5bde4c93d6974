package nl.relocationtracker.core.location;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.AnnouncementCommand.ChangeClosingDay;
import nl.relocationtracker.core.location.AnnouncementCommand.WithdrawClosure;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationEvent.CapacityChanged;
import nl.relocationtracker.core.location.LocationEvent.ClosingDayChanged;
import nl.relocationtracker.core.location.LocationEvent.ClosureAnnounced;
import nl.relocationtracker.core.location.LocationEvent.ClosureWithdrawn;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.LocationConverted;
import nl.relocationtracker.core.location.LocationEvent.LocationDescribed;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodCommand.RecordEarlierPeriod;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.location.PeriodCommand.RetractClosure;
import nl.relocationtracker.core.location.PeriodCommand.RetractOpening;

/** A location as somebody keeps it who writes down days, strikes out what was wrong, and looks days up by leafing through. */
final class LocationNotebook {

    private static final LocalDate ALWAYS = LocalDate.MIN;

    private final LocationId id;
    private final TreeMap<LocalDate, LocationKind> kinds = new TreeMap<>();
    private final TreeMap<LocalDate, String> names = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    LocationNotebook(LocationId id) {
        this.id = id;
    }

    /** What is true of a day. */
    record Reading(LocationState state, LocationKind kind, String name, Integer places, LocalDate closesOn) {}

    private static final class Line {
        private final PeriodId period;
        private LocalDate openedOn;
        private LocalDate closedOn;
        private final TreeMap<LocalDate, Integer> places = new TreeMap<>();
        private final TreeMap<LocalDate, Optional<LocalDate>> announced = new TreeMap<>();

        Line(PeriodId period, LocalDate openedOn, Integer places) {
            this.period = period;
            this.openedOn = openedOn;
            this.places.put(ALWAYS, places);
        }

        LocalDate openedOn() {
            return openedOn;
        }

        boolean isOpenOn(LocalDate day) {
            return !day.isBefore(openedOn) && (closedOn == null || day.isBefore(closedOn));
        }
    }

    /** Writes down what passed. */
    void write(LocationCommand command) {
        if (command instanceof OpenLocation open) {
            kinds.put(ALWAYS, open.kind());
            names.put(ALWAYS, open.name());
            lines.add(new Line(open.periodId(), open.openedOn(), open.capacity()));
        } else if (command instanceof ReopenLocation reopen)
            lines.add(new Line(reopen.periodId(), reopen.openedOn(), reopen.capacity()));
        else if (command instanceof RecordEarlierPeriod earlier) {
            Line before = lines.stream()
                    .filter(line -> !line.openedOn.isAfter(earlier.openedOn()))
                    .reduce((one, later) -> later)
                    .orElse(lines.isEmpty() ? null : lines.get(lines.size() - 1));
            Line line = new Line(
                    earlier.periodId(),
                    earlier.openedOn(),
                    before == null ? null : before.places.lastEntry().getValue());
            line.closedOn = earlier.closedOn();
            lines.add(line);
        } else if (command instanceof CloseLocation close) running().closedOn = close.closedOn();
        else if (command instanceof AnnounceClosure said)
            running().announced.put(said.announcedOn(), Optional.of(said.closesOn()));
        else if (command instanceof ChangeClosingDay said)
            running().announced.put(said.changedOn(), Optional.of(said.closesOn()));
        else if (command instanceof WithdrawClosure said) running().announced.put(said.withdrawnOn(), Optional.empty());
        else if (command instanceof ConvertLocation said) put(kinds, said.from(), said.kind(), firstDay());
        else if (command instanceof DescribeLocation said) put(names, said.from(), said.name(), firstDay());
        else if (command instanceof ChangeCapacity said) {
            Line line = lines.stream()
                    .filter(each -> each.isOpenOn(said.from()))
                    .findFirst()
                    .orElseThrow();
            put(line.places, said.from(), said.capacity(), line.openedOn);
        } else if (command instanceof CorrectPeriod said) {
            line(said.periodId()).openedOn = said.openedOn();
            line(said.periodId()).closedOn = said.closedOn();
        } else if (command instanceof RetractOpening said) lines.remove(line(said.periodId()));
        else if (command instanceof RetractClosure said) line(said.periodId()).closedOn = null;
        else throw new IllegalStateException("nobody writes down " + command);
        lines.sort(Comparator.comparing(Line::openedOn));
    }

    /** What is so on the first day was always so, as far as anybody cares. */
    private static <T> void put(NavigableMap<LocalDate, T> days, LocalDate from, T value, LocalDate firstDay) {
        if (from.isAfter(firstDay)) {
            days.put(from, value);
            return;
        }
        days.headMap(from, true).clear();
        days.put(ALWAYS, value);
    }

    Reading on(LocalDate day) {
        Optional<Line> open = lines.stream().filter(line -> line.isOpenOn(day)).findFirst();
        Optional<LocalDate> closesOn = open.map(line -> line.announced.floorEntry(day))
                .map(Map.Entry::getValue)
                .flatMap(announced -> announced);
        LocationState state = open.map(line -> closesOn.isPresent() ? LocationState.WINDING_DOWN : LocationState.OPEN)
                .orElse(
                        lines.stream().anyMatch(line -> !line.openedOn.isAfter(day))
                                ? LocationState.CLOSED
                                : LocationState.PLANNED);
        return new Reading(
                state,
                kinds.floorEntry(day).getValue(),
                names.floorEntry(day).getValue(),
                open.map(line -> line.places.floorEntry(day).getValue()).orElse(null),
                closesOn.orElse(null));
    }

    List<PeriodId> periods() {
        return lines.stream().map(line -> line.period).toList();
    }

    LocalDate firstDay() {
        return lines.isEmpty() ? LocalDate.MAX : lines.get(0).openedOn;
    }

    /** Everything as somebody records it who knows from the outset how it was. */
    List<LocationEvent> rightTheFirstTime() {
        List<LocationEvent> events = new ArrayList<>();
        if (lines.isEmpty()) return events;
        for (Line line : lines) {
            Integer places = line.places.get(ALWAYS);
            events.add(
                    events.isEmpty()
                            ? new LocationOpened(
                                    id,
                                    line.period,
                                    names.get(ALWAYS),
                                    null,
                                    null,
                                    kinds.get(ALWAYS),
                                    places,
                                    line.openedOn)
                            : new LocationReopened(id, line.period, line.openedOn, places));
            line.places
                    .tailMap(ALWAYS, false)
                    .forEach((day, capacity) -> events.add(new CapacityChanged(id, line.period, capacity, day)));
            announcements(line, events);
            if (line.closedOn != null)
                events.add(new LocationClosed(id, line.period, line.closedOn, ClosureCause.CONTRACT_ENDED));
        }
        kinds.tailMap(ALWAYS, false).forEach((day, kind) -> events.add(new LocationConverted(id, kind, day)));
        names.tailMap(ALWAYS, false)
                .forEach((day, name) -> events.add(new LocationDescribed(id, name, null, SiteId.of(id), null, day)));
        return events;
    }

    private void announcements(Line line, List<LocationEvent> events) {
        Optional<LocalDate> before = Optional.empty();
        for (Map.Entry<LocalDate, Optional<LocalDate>> said : line.announced.entrySet()) {
            LocalDate day = said.getKey();
            Optional<LocalDate> closesOn = said.getValue();
            if (closesOn.isEmpty()) {
                if (before.isPresent()) events.add(new ClosureWithdrawn(id, line.period, day));
            } else if (before.isEmpty())
                events.add(new ClosureAnnounced(id, line.period, day, closesOn.get(), ClosureCause.SCALED_DOWN));
            else events.add(new ClosingDayChanged(id, line.period, day, closesOn.get(), ClosureCause.SCALED_DOWN));
            before = closesOn;
        }
    }

    private Line running() {
        return lines.stream().filter(line -> line.closedOn == null).findFirst().orElseThrow();
    }

    private Line line(PeriodId period) {
        return lines.stream()
                .filter(line -> line.period.equals(period))
                .findFirst()
                .orElseThrow();
    }
}
