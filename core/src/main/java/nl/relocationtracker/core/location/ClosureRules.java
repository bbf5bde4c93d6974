package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSURE_ALREADY_ANNOUNCED;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSURE_NOT_ANNOUNCED;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.AnnouncementCommand.ChangeClosingDay;
import nl.relocationtracker.core.location.AnnouncementCommand.WithdrawClosure;
import nl.relocationtracker.core.location.LocationEvent.ClosingDayChanged;
import nl.relocationtracker.core.location.LocationEvent.ClosureAnnounced;
import nl.relocationtracker.core.location.LocationEvent.ClosureWithdrawn;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;

/** How a location closes, and how that is announced before it does. */
final class ClosureRules {

    private final Judgement judgement;

    ClosureRules(Judgement judgement) {
        this.judgement = judgement;
    }

    List<LocationEvent> closed(LocationPeriods before, CloseLocation close) {
        judgement.requirePast(close.closedOn());
        judgement.requireCause(close.cause());
        Optional<Period> running = running(before, close.closedOn());
        if (running.isEmpty()) return List.of();
        if (close.closedOn().isBefore(running.get().openedOn()))
            judgement.object(CLOSES_BEFORE_OPENING, "openedOn", running.get().openedOn());
        return List.of(new LocationClosed(before.id(), running.get().id(), close.closedOn(), close.cause()));
    }

    List<LocationEvent> announced(LocationPeriods before, AnnounceClosure announce) {
        judgement.requirePast(announce.announcedOn());
        judgement.requireCause(announce.cause());
        requireOrder(announce.announcedOn(), announce.closesOn());
        Optional<Period> running = running(before, announce.announcedOn());
        if (running.isEmpty()) return List.of();
        if (announce.announcedOn().isBefore(running.get().openedOn())) refuseClosed(before, announce.announcedOn());
        running.get()
                .announced()
                .ifPresentOrElse(
                        known -> judgement.object(CLOSURE_ALREADY_ANNOUNCED, "closesOn", known.closesOn()),
                        () -> requireLast(running.get(), announce.announcedOn()));
        return List.of(new ClosureAnnounced(
                before.id(), running.get().id(), announce.announcedOn(), announce.closesOn(), announce.cause()));
    }

    List<LocationEvent> changed(LocationPeriods before, ChangeClosingDay change) {
        judgement.requirePast(change.changedOn());
        judgement.requireCause(change.cause());
        requireOrder(change.changedOn(), change.closesOn());
        return announcedIn(before, change.changedOn())
                .<List<LocationEvent>>map(period -> List.of(new ClosingDayChanged(
                        before.id(), period.id(), change.changedOn(), change.closesOn(), change.cause())))
                .orElse(List.of());
    }

    List<LocationEvent> withdrawn(LocationPeriods before, WithdrawClosure withdraw) {
        judgement.requirePast(withdraw.withdrawnOn());
        return announcedIn(before, withdraw.withdrawnOn())
                .<List<LocationEvent>>map(
                        period -> List.of(new ClosureWithdrawn(before.id(), period.id(), withdraw.withdrawnOn())))
                .orElse(List.of());
    }

    /** The period that runs, the closure of which is announced. */
    private Optional<Period> announcedIn(LocationPeriods before, LocalDate day) {
        Optional<Period> running = running(before, day);
        running.ifPresent(period -> {
            if (period.announced().isEmpty()) judgement.object(CLOSURE_NOT_ANNOUNCED);
            else requireLast(period, day);
        });
        return running.filter(period -> period.announced().isPresent());
    }

    private Optional<Period> running(LocationPeriods before, LocalDate day) {
        Optional<Period> running = before.running();
        if (running.isEmpty()) refuseClosed(before, day);
        return running;
    }

    private void refuseClosed(LocationPeriods location, LocalDate day) {
        judgement.object(LOCATION_NOT_OPEN, Map.of("locationId", location.id(), "day", day));
    }

    private void requireLast(Period period, LocalDate day) {
        period.lastAnnouncement()
                .filter(day::isBefore)
                .ifPresent(last -> judgement.object(BEFORE_LAST_ANNOUNCEMENT, "day", last));
    }

    private void requireOrder(LocalDate announcedOn, LocalDate closesOn) {
        if (closesOn.isBefore(announcedOn)) judgement.object(CLOSES_BEFORE_ANNOUNCEMENT, "announcedOn", announcedOn);
    }
}
