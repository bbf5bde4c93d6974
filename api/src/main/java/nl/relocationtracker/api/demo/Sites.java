package nl.relocationtracker.api.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.location.LocationKind;

/** All locations of the history. What is kept in memory grows with these, never with the children. */
final class Sites {

    /** So many are looked at before a kind counts as full; enough to see nearly all of a small history. */
    private static final int TRIES = 60;

    /** Nobody is brought to a site that closes within so many days. */
    private static final int DAYS_STILL_OPEN = 4;

    private final Dice dice;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Map<LocationKind, List<Site>> byKind = new EnumMap<>(LocationKind.class);

    Sites(Dice dice, int children, LocalDate firstDay, LocalDate lastDay) {
        this.dice = dice;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        for (LocationKind kind : LocationKind.values())
            byKind.put(kind, build(kind, Stock.of(kind).sitesFor(children)));
    }

    /** In the order of the kinds. */
    Iterable<List<Site>> byKind() {
        return byKind.values();
    }

    /** A site that is open on that day, not about to close, and has places for so long a stay. */
    Optional<Site> withRoom(LocationKind kind, LocalDate day, int days, int children, Site except) {
        List<Site> all = byKind.get(kind);
        for (int i = 0; i < TRIES; i++) {
            Site site = dice.oneOf(all);
            if (site != except && site.isOpen(day, DAYS_STILL_OPEN) && site.hasRoom(day, day.plusDays(days), children))
                return Optional.of(site);
        }
        return Optional.empty();
    }

    /** A site of a kind that never closes, full or not: nobody is left on the street. */
    Site permanent(LocationKind kind, LocalDate day, int days, int children) {
        return withRoom(kind, day, days, children, null).orElseGet(() -> dice.oneOf(byKind.get(kind)));
    }

    private List<Site> build(LocationKind kind, int count) {
        Stock stock = Stock.of(kind);
        boolean hidden = kind == LocationKind.FOSTER_FAMILY;
        boolean arrival = kind == LocationKind.CENTRAL_RECEPTION;
        List<String> municipalities = arrival ? Municipalities.OF_ARRIVAL : Municipalities.ALL;
        int[] built = new int[municipalities.size()];
        List<Site> sites = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            int where = arrival ? number % built.length : dice.between(0, built.length - 1);
            String municipality = municipalities.get(where);
            String name = stock.label() + " " + municipality + " " + ++built[where];
            sites.add(new Site(
                    Codes.code(stock.prefix() + "-", number, 4),
                    hidden ? "" : name,
                    hidden ? "" : municipality,
                    kind,
                    dice.between(stock.smallest(), stock.largest()),
                    stock.openings().periods(dice, firstDay, lastDay),
                    firstDay,
                    lastDay));
        }
        return sites;
    }
}
