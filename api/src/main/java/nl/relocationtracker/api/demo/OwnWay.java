package nl.relocationtracker.api.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;

/** How the stays of one child differ from those of its household: born on the way, late, apart for a while, gone early. */
final class OwnWay {

    private static final int TRIES = 8;

    private final Dice dice;
    private final Sites sites;
    private final LocalDate lastDay;

    OwnWay(Dice dice, Sites sites, LocalDate lastDay) {
        this.dice = dice;
        this.sites = sites;
        this.lastDay = lastDay;
    }

    /** The children of a household that went a way together, with the one that may be born on it; at most so many. */
    List<Childhood> childhoods(Household household, List<Stay> journey, int most) {
        List<Childhood> all = new ArrayList<>();
        for (LocalDate born : household.born()) {
            List<Stay> stays = stays(born, journey, !all.isEmpty());
            if (!stays.isEmpty()) all.add(new Childhood(born, stays));
        }
        LocalDate born = household.alone() || !dice.percent(9) ? null : birth(journey, household.youngest());
        if (born != null && all.size() < most) all.add(new Childhood(born, since(born, journey)));
        return all;
    }

    private List<Stay> stays(LocalDate born, List<Stay> journey, boolean following) {
        List<Stay> stays = journey;
        if (following && dice.percent(2)) stays = joinedLate(stays);
        if (following && dice.percent(3)) stays = apartOnce(stays);
        if (dice.percent(1.5)) stays = goneEarly(stays);
        return childhood(born, stays);
    }

    /** The day on which a child is born in reception, its brothers and sisters children still; null when that can't be. */
    private LocalDate birth(List<Stay> journey, LocalDate youngest) {
        LocalDate day = dayWithin(dice.oneOf(journey));
        boolean grownUp = !Household.eighteenth(youngest).isAfter(lastDay);
        return grownUp || day == null || day.isBefore(youngest.plusDays(290)) ? null : day;
    }

    private static List<Stay> since(LocalDate day, List<Stay> journey) {
        List<Stay> stays = new ArrayList<>();
        for (Stay stay : journey) {
            if (!stay.isRunning() && !stay.left().isAfter(day)) continue;
            stays.add(stay.arrived().isBefore(day) ? stay.from(day) : stay);
        }
        return stays;
    }

    private List<Stay> joinedLate(List<Stay> journey) {
        LocalDate day = dayWithin(dice.oneOf(journey));
        return day == null ? journey : since(day, journey);
    }

    /** In the same kind of place, but not the same place, until the next move brings it back to its household. */
    private List<Stay> apartOnce(List<Stay> journey) {
        if (journey.size() < 3) return journey;
        int index = dice.between(1, journey.size() - 2);
        Stay stay = journey.get(index);
        Stay next = journey.get(index + 1);
        if (!next.arrived().equals(stay.left()) || dayWithin(stay) == null) return journey;
        int days = (int) (stay.left().toEpochDay() - stay.arrived().toEpochDay());
        for (int i = 0; i < TRIES; i++) {
            Site site = sites.withRoom(stay.site().kind, stay.arrived(), days, 1, stay.site())
                    .orElse(stay.site());
            boolean elsewhere = site != stay.site()
                    && site != next.site()
                    && site != journey.get(index - 1).site();
            if (!elsewhere || !site.isOpen(stay.arrived(), days)) continue;
            site.take(stay.arrived(), stay.left(), 1);
            List<Stay> stays = new ArrayList<>(journey);
            stays.set(index, stay.at(site, Reason.FAMILY_REUNION));
            return stays;
        }
        return journey;
    }

    private List<Stay> goneEarly(List<Stay> journey) {
        int index = dice.between(0, journey.size() - 1);
        Stay stay = journey.get(index);
        LocalDate day = dayWithin(stay);
        if (day == null || day.equals(stay.arrived())) return journey;
        List<Stay> stays = new ArrayList<>(journey.subList(0, index));
        stays.add(stay.until(day, dice.draw(Destinations.apart())));
        return stays;
    }

    /** Whoever is still there on the eighteenth birthday leaves on it. */
    private List<Stay> childhood(LocalDate born, List<Stay> journey) {
        LocalDate birthday = Household.eighteenth(born);
        if (birthday.isAfter(lastDay)) return journey;
        List<Stay> stays = new ArrayList<>();
        for (Stay stay : journey) {
            if (!stay.arrived().isBefore(birthday)) break;
            boolean within = !stay.isRunning() && stay.left().isBefore(birthday);
            stays.add(within ? stay : stay.until(birthday, Destination.TURNED_EIGHTEEN));
        }
        return stays;
    }

    private LocalDate dayWithin(Stay stay) {
        LocalDate last = stay.isRunning() ? lastDay : stay.left().minusDays(1);
        int days = (int) (last.toEpochDay() - stay.arrived().toEpochDay());
        return days < 0 ? null : stay.arrived().plusDays(dice.between(0, days));
    }
}
