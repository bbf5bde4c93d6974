package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_FOR_IMPORTS_ONLY;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILDREN_RECORDED_THERE;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.CODE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.FOSTER_FAMILY_HAS_NO_NAME;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_ALREADY_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_EXISTS;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NAME_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_OVERLAPS;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.location.LocationCommand.CloseLocation;
import nl.relocationtracker.core.location.LocationCommand.OpenLocation;
import nl.relocationtracker.core.location.LocationCommand.ReopenLocation;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.register.Register.Residence;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.core.rules.Ground;

/** What may happen to a location. Judged on its record as it would be after the whole request. */
public final class LocationRules {

    private final Ground ground;
    private final Register register;
    private final List<Objection> objections = new ArrayList<>();
    private final List<LocationEvent> events = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private LocationRules(Ground ground, Register register) {
        this.ground = ground;
        this.register = register;
    }

    /**
     * What a request does to a location.
     *
     * @param request the commands of one request, in order; all of them or none pass
     * @throws Refusal with every objection, when a rule says no
     */
    public static Decision<LocationEvent> decide(
            LocationPeriods before, List<? extends LocationCommand> request, Ground ground, Register register) {
        LocationRules rules = new LocationRules(ground, register);
        LocationPeriods after = before;
        for (LocationCommand command : request) after = rules.next(after, command);
        if (rules.objections.isEmpty()) rules.requireThatStaysFit(before, after);
        if (!rules.objections.isEmpty()) throw new Refusal(rules.objections);
        return new Decision<>(rules.events, rules.findings);
    }

    private LocationPeriods next(LocationPeriods before, LocationCommand command) {
        if (command.expectedVersion() != null && command.expectedVersion() != before.version())
            object(STALE_VERSION, "version", before.version());
        int known = objections.size();
        Optional<LocationEvent> event = event(before, command);
        if (event.isEmpty() || objections.size() > known) return before;
        events.add(event.get());
        return before.after(event.get());
    }

    private Optional<LocationEvent> event(LocationPeriods before, LocationCommand command) {
        if (command instanceof OpenLocation open) return Optional.of(opened(before, open));
        if (!before.isOpened()) {
            object(LOCATION_UNKNOWN, "locationId", before.id());
            return Optional.empty();
        }
        if (command instanceof ReopenLocation reopen) return Optional.of(reopened(before, reopen));
        if (command instanceof CloseLocation close) return closed(before, close);
        throw new IllegalStateException("no rule for " + command.getClass().getSimpleName());
    }

    private LocationEvent opened(LocationPeriods before, OpenLocation open) {
        if (before.isOpened()) object(LOCATION_EXISTS, "locationId", before.id());
        requirePast(open.openedOn());
        boolean foster = open.kind() == LocationKind.FOSTER_FAMILY;
        if (foster && (open.name() != null || open.municipality() != null))
            objections.add(Objection.of(FOSTER_FAMILY_HAS_NO_NAME));
        if (foster && isBlank(open.code())) objections.add(Objection.of(CODE_NEEDED));
        if (!foster && isBlank(open.name())) objections.add(Objection.of(NAME_NEEDED));
        return new LocationOpened(
                open.locationId(),
                open.periodId(),
                open.name(),
                open.code(),
                open.municipality(),
                open.kind(),
                open.capacity(),
                open.openedOn());
    }

    private LocationEvent reopened(LocationPeriods before, ReopenLocation reopen) {
        requirePast(reopen.openedOn());
        before.running()
                .ifPresentOrElse(
                        running -> object(LOCATION_ALREADY_OPEN, "openedOn", running.openedOn()),
                        () -> before.periods().stream()
                                .filter(period -> period.closedOn().isAfter(reopen.openedOn()))
                                .findFirst()
                                .ifPresent(period -> object(PERIOD_OVERLAPS, "closedOn", period.closedOn())));
        return new LocationReopened(reopen.locationId(), reopen.periodId(), reopen.openedOn(), reopen.capacity());
    }

    private Optional<LocationEvent> closed(LocationPeriods before, CloseLocation close) {
        requirePast(close.closedOn());
        if (close.cause() == ClosureCause.UNKNOWN && !ground.isImport())
            objections.add(Objection.of(CAUSE_FOR_IMPORTS_ONLY));
        Optional<Period> running = before.running();
        if (running.isEmpty()) {
            objections.add(
                    new Objection(LOCATION_NOT_OPEN, Map.of("locationId", before.id(), "day", close.closedOn())));
            return Optional.empty();
        }
        if (close.closedOn().isBefore(running.get().openedOn()))
            object(CLOSES_BEFORE_OPENING, "openedOn", running.get().openedOn());
        return Optional.of(new LocationClosed(close.locationId(), running.get().id(), close.closedOn(), close.cause()));
    }

    /** Only a closing can leave a stay outside every period, and only a stay that reaches beyond it. */
    private void requireThatStaysFit(LocationPeriods before, LocationPeriods after) {
        Optional<LocalDate> closedOn = events.stream()
                .filter(LocationClosed.class::isInstance)
                .map(event -> ((LocationClosed) event).closedOn())
                .min(LocalDate::compareTo);
        if (closedOn.isEmpty()) return;
        List<Residence> outside = register.residencesBeyond(before.id(), closedOn.get()).stream()
                .filter(residence -> !after.holds(residence.arrivedOn(), residence.leftOn()))
                .filter(residence -> before.holds(residence.arrivedOn(), residence.leftOn()))
                .toList();
        if (outside.isEmpty()) return;
        long children = outside.stream().map(Residence::child).distinct().count();
        Map<String, Object> details = Map.of("locationId", before.id(), "children", children, "day", closedOn.get());
        boolean importsAlone = ground.isImport() && outside.stream().noneMatch(Residence::touchedLive);
        if (importsAlone) findings.add(new Finding(FindingCode.CHILDREN_RECORDED_THERE, details));
        else objections.add(new Objection(CHILDREN_RECORDED_THERE, details));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(ground.today())) object(IN_THE_FUTURE, "day", day);
    }

    private void object(RefusalCode code, String name, Object value) {
        objections.add(Objection.of(code, name, value));
    }
}
