package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.refusal.RefusalCode.CHILDREN_RECORDED_THERE;
import static nl.relocationtracker.core.refusal.RefusalCode.NIGHTS_WHILE_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.STAYS_OUTSIDE_PERIODS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.location.LocationEvent.ClosureAnnounced;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.OpeningRetracted;
import nl.relocationtracker.core.location.LocationEvent.PeriodCorrected;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.register.Register.Nights;
import nl.relocationtracker.core.register.Register.Residence;

/** What a change of a location means for the children who are recorded there. */
final class ResidenceRules {

    private final Judgement judgement;
    private final Register register;

    ResidenceRules(Judgement judgement, Register register) {
        this.judgement = judgement;
        this.register = register;
    }

    /** Whoever is recorded there still lives where it is open, and nobody is left unseen by an announcement. */
    void judge(LocationPeriods before, LocationPeriods after) {
        judgement.events().stream()
                .flatMap(event -> shrunkFrom(event, before).stream())
                .min(LocalDate::compareTo)
                .ifPresent(day -> {
                    requireThatStaysFit(before, after, day);
                    requireThatNightsFit(before, after, day);
                });
        for (LocationEvent event : judgement.events())
            if (event instanceof ClosureAnnounced announced) findWhoArrivedSince(announced, after);
    }

    /** The first day of which the location may not be open any more by what happened. */
    private static Optional<LocalDate> shrunkFrom(LocationEvent event, LocationPeriods before) {
        if (event instanceof LocationClosed closed) return Optional.of(closed.closedOn());
        if (event instanceof PeriodCorrected corrected)
            return before.period(corrected.periodId()).map(Period::openedOn);
        if (event instanceof OpeningRetracted retracted)
            return before.period(retracted.periodId()).map(Period::openedOn);
        return Optional.empty();
    }

    private void requireThatStaysFit(LocationPeriods before, LocationPeriods after, LocalDate day) {
        List<Residence> outside = register.residencesBeyond(before.id(), day).stream()
                .filter(residence -> !after.holds(residence.arrivedOn(), residence.leftOn()))
                .filter(residence -> before.holds(residence.arrivedOn(), residence.leftOn()))
                .toList();
        if (outside.isEmpty()) return;
        long children = outside.stream().map(Residence::child).distinct().count();
        boolean closes = judgement.events().stream().anyMatch(LocationClosed.class::isInstance);
        if (!closes) {
            LocalDate seen = outside.stream()
                    .map(Residence::arrivedOn)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            judgement.object(
                    STAYS_OUTSIDE_PERIODS, Map.of("locationId", before.id(), "children", children, "day", seen));
            return;
        }
        Map<String, Object> details = Map.of("locationId", before.id(), "children", children, "day", day);
        boolean importsAlone = judgement.isImport() && outside.stream().noneMatch(Residence::touchedLive);
        if (importsAlone) judgement.find(new Finding(FindingCode.CHILDREN_RECORDED_THERE, details));
        else judgement.object(CHILDREN_RECORDED_THERE, details);
    }

    /** Each child by itself: nights are few, stand in no list of residents, and only in the child's own record can they be put right. */
    private void requireThatNightsFit(LocationPeriods before, LocationPeriods after, LocalDate day) {
        for (Nights nights : register.nightsBeyond(before.id(), day))
            if (before.holds(nights.from(), nights.until()) && !after.holds(nights.from(), nights.until()))
                judgement.object(
                        NIGHTS_WHILE_NOT_OPEN,
                        Map.of("childId", nights.child(), "day", nights.from(), "until", nights.until()));
    }

    private void findWhoArrivedSince(ClosureAnnounced announced, LocationPeriods after) {
        Period period = after.period(announced.periodId()).orElseThrow();
        long children = register.residencesBeyond(after.id(), announced.announcedOn()).stream()
                .filter(residence -> residence.arrivedOn().isAfter(announced.announcedOn()))
                .filter(residence -> period.contains(residence.arrivedOn()))
                .map(Residence::child)
                .distinct()
                .count();
        if (children > 0)
            judgement.find(new Finding(
                    FindingCode.ARRIVED_AFTER_ANNOUNCEMENT,
                    Map.of("locationId", after.id(), "children", children, "day", announced.announcedOn())));
    }
}
