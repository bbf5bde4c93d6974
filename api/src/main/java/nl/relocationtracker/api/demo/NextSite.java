package nl.relocationtracker.api.demo;

import static nl.relocationtracker.core.location.LocationKind.CENTRAL_RECEPTION;
import static nl.relocationtracker.core.location.LocationKind.CRISIS_EMERGENCY;
import static nl.relocationtracker.core.location.LocationKind.EMERGENCY;
import static nl.relocationtracker.core.location.LocationKind.REGULAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationKind;

/** Finds the site to which a household moves. */
final class NextSite {

    /**
     * A household that leaves a site.
     *
     * @param arriving the day on which it will be at the next one: the day of leaving, or some days later
     * @param pace how long it stays at the next one, beside what is usual there
     */
    record Leaving(Site from, LocalDate left, LocalDate arriving, double pace) {}

    /** @param days for which the household comes, as far as anybody knows */
    record Move(Site to, Reason reason, int days) {

        private Move because(Reason other) {
            return new Move(to, other, days);
        }
    }

    private static final int TRIES = 6;
    private static final int SOME_TIME = 45;
    private static final List<LocationKind> LAST_RESORTS = List.of(EMERGENCY, CRISIS_EMERGENCY, REGULAR);

    private final Dice dice;
    private final Sites sites;
    private final Household household;

    NextSite(Dice dice, Sites sites, Household household) {
        this.dice = dice;
        this.sites = sites;
        this.household = household;
    }

    /** Where everybody registers. */
    Move first(LocalDate day, double pace) {
        return registration(day, pace, Reason.PROCEDURE);
    }

    /** A usual next step for which there is a place; empty when the household has to wait. */
    Optional<Move> wished(Leaving leaving) {
        boolean transit = leaving.arriving().isAfter(leaving.left());
        for (int i = 0; i < TRIES; i++) {
            Step step = dice.draw(household.ways(leaving.left()).from(leaving.from().kind));
            // Before a gap the code OTHER would read as a departure.
            if (transit && step.reason() == Reason.OTHER) continue;
            Optional<Move> move = to(step.to(), step.reason(), leaving);
            if (move.isPresent()) return move;
        }
        return Optional.empty();
    }

    /** Somewhere, when others have a claim to the place in which the household would wait. */
    Optional<Move> pushedOut(Leaving leaving) {
        LocalDate day = leaving.left();
        if (leaving.from().hasRoom(day, day.plusDays(SOME_TIME), size())) return Optional.empty();
        return Optional.of(lastResort(Reason.CAPACITY, leaving)).filter(move -> move.to() != leaving.from());
    }

    /** Somewhere, because the site closes; more often than not to another of its kind. */
    Move evacuated(Leaving leaving) {
        Reason closed = Reason.LOCATION_CLOSED;
        Optional<Move> move = dice.percent(55) ? to(leaving.from().kind, closed, leaving) : wished(leaving);
        return move.map(found -> found.because(closed)).orElseGet(() -> lastResort(closed, leaving));
    }

    Move lastResort(Reason reason, Leaving leaving) {
        for (LocationKind kind : LAST_RESORTS) {
            Optional<Move> move = to(kind, reason, leaving);
            if (move.isPresent()) return move.get();
        }
        return registration(leaving.arriving(), leaving.pace(), reason);
    }

    int days(LocationKind kind, double pace) {
        return Math.max(1, (int) (Stock.of(kind).daysOfStay(dice) * pace));
    }

    private Optional<Move> to(LocationKind kind, Reason reason, Leaving leaving) {
        int days = days(kind, leaving.pace());
        return sites.withRoom(kind, leaving.arriving(), days, size(), leaving.from())
                .map(site -> new Move(site, reason, days));
    }

    private Move registration(LocalDate day, double pace, Reason reason) {
        int days = days(CENTRAL_RECEPTION, pace);
        return new Move(sites.permanent(CENTRAL_RECEPTION, day, days, size()), reason, days);
    }

    private int size() {
        return household.born().size();
    }
}
