package nl.relocationtracker.api.demo;

import static nl.relocationtracker.core.child.Destination.DUBLIN_TRANSFER;
import static nl.relocationtracker.core.child.Destination.WHEREABOUTS_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.api.demo.NextSite.Leaving;
import nl.relocationtracker.api.demo.NextSite.Move;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;

/** The way of one household through reception, walked forward from its arrival. */
final class Journey {

    /** In the last days of a site people wait for the closing rather than for a better place. */
    private static final int EMPTYING_DAYS = 14;

    private static final int FEW_STAYS = 5;

    private final Dice dice;
    private final Household household;
    private final NextSite next;
    private final LocalDate until;
    private final double pace;
    private final List<Stay> stays = new ArrayList<>();

    private Site here;
    private LocalDate arrived;
    private LocalDate wish;
    private LocalDate end;

    /** @param lastDay the last day of the history; the walk ends there, or when the youngest becomes an adult */
    Journey(Dice dice, Sites sites, Household household, LocalDate lastDay) {
        this.dice = dice;
        this.household = household;
        this.next = new NextSite(dice, sites, household);
        LocalDate grownUp = Household.eighteenth(household.youngest());
        this.until = grownUp.isBefore(lastDay) ? grownUp : lastDay;
        // Some are moved on and on, for no fault of theirs.
        this.pace = dice.percent(19) ? 0.3 : 1;
    }

    /** All stays, oldest first; the last one runs if the household is there on the day on which the walk ends. */
    List<Stay> walk(LocalDate arrival) {
        register(arrival);
        while (goesOn()) {}
        return List.copyOf(stays);
    }

    private void register(LocalDate day) {
        arrive(next.first(day, pace()), day);
        end = day.plusDays(30 + dice.about(400));
    }

    /** One move or one disappointment further; false when the walk is over. */
    private boolean goesOn() {
        LocalDate closing = here.closingAfter(arrived);
        boolean closes = closing != null && isOvertakenBy(closing);
        if (closes) wish = closing;
        boolean departs = !end.isAfter(wish);
        if (departs) wish = end;
        if (wish.isAfter(until)) {
            leave(null, "");
            return false;
        }
        if (departs) return depart();
        Leaving leaving = new Leaving(here, wish, wish.plusDays(daysInTransit()), pace());
        Optional<Move> move = closes
                ? Optional.of(next.evacuated(leaving))
                : next.wished(leaving).or(() -> next.pushedOut(leaving));
        move.ifPresentOrElse(to -> move(to, leaving), () -> wish = wish.plusDays(dice.between(15, 45)));
        return true;
    }

    private boolean isOvertakenBy(LocalDate closing) {
        if (!wish.isBefore(closing)) return true;
        return !wish.isBefore(closing.minusDays(EMPTYING_DAYS)) && !dice.percent(20);
    }

    private void move(Move move, Leaving leaving) {
        leave(leaving.left(), move.reason().name());
        LocalDate day = leaving.arriving();
        arrive(move, day);
        if (dice.percent(0.6)) wish = day;
        if (dice.percent(0.3) && leaving.from().isOpen(day, 1)) turnedAway(leaving.from(), day);
    }

    /** Back on the same day to where it came from. */
    private void turnedAway(Site back, LocalDate day) {
        if (!back.hasRoom(day, day, household.born().size())) return;
        leave(day, Reason.CAPACITY.name());
        arrive(new Move(back, Reason.CAPACITY, next.days(back.kind, pace())), day);
    }

    private boolean depart() {
        Destination destination = dice.draw(Destinations.from(here.kind, household.alone()));
        leave(end, destination.name());
        boolean missing = destination == WHEREABOUTS_UNKNOWN;
        if (missing && dice.percent(22)) return isFound(end.plusDays(dice.between(2, 27)));
        if (missing && dice.percent(18)) return comesBack(end.plusDays(dice.between(35, 240)));
        if (destination == DUBLIN_TRANSFER && dice.percent(20)) return comesBack(end.plusDays(dice.between(120, 500)));
        return false;
    }

    private boolean comesBack(LocalDate day) {
        if (day.isAfter(until)) return false;
        register(day);
        return true;
    }

    private boolean isFound(LocalDate day) {
        if (day.isAfter(until)) return false;
        int days = next.days(here.kind, pace());
        boolean asBefore = here.isOpen(day, EMPTYING_DAYS)
                && here.hasRoom(day, day.plusDays(days), household.born().size());
        Leaving leaving = new Leaving(here, end, day, pace());
        if (asBefore && dice.percent(50)) arrive(new Move(here, Reason.OTHER, days), day);
        else arrive(next.wished(leaving).orElseGet(() -> next.lastResort(Reason.OTHER, leaving)), day);
        end = day.plusDays(20 + dice.about(200));
        return true;
    }

    private int daysInTransit() {
        if (!dice.percent(1.5)) return 0;
        int days = dice.between(1, 3);
        LocalDate arrival = wish.plusDays(days);
        return arrival.isAfter(until) || household.losesAChild(wish, arrival) ? 0 : days;
    }

    private void arrive(Move move, LocalDate day) {
        here = move.to();
        arrived = day;
        wish = day.plusDays(move.days());
        if (end != null && !end.isAfter(day)) end = day.plusDays(1);
    }

    private void leave(LocalDate day, String reason) {
        here.take(arrived, day == null ? until : day, household.born().size());
        stays.add(new Stay(here, arrived, day, reason));
    }

    /** The more often a household has moved, the more somebody sees to it that the next stay lasts. */
    private double pace() {
        return Math.max(pace, (stays.size() - FEW_STAYS) * 0.5);
    }
}
