package nl.relocationtracker.api.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A made-up reception history in the two files that an import reads: every child, household and location in it is
 * invented, only the municipalities exist. The same three values give the same bytes, on every machine.
 *
 * @param children how many children it has; locations grow with them, and memory with the locations
 * @param lastDay nothing happens after this day
 */
public record DemoHistory(long seed, int children, LocalDate lastDay) {

    public static final int CHILDREN = 2000;

    private static final long SEED = 12;
    private static final int DAYS = 4 * 365 + 1;
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    public DemoHistory {
        if (children < 1) throw new IllegalArgumentException("a history has at least one child, not " + children);
    }

    /** The history that the demo shows. */
    public static DemoHistory until(LocalDate lastDay) {
        return of(CHILDREN, lastDay);
    }

    /** The same history, smaller or larger. */
    public static DemoHistory of(int children, LocalDate lastDay) {
        return new DemoHistory(SEED, children, lastDay);
    }

    /** Writes {@code locations.csv} and {@code stays.csv}, household by household; closes neither. */
    public void write(Appendable locations, Appendable stays) throws IOException {
        Dice dice = new Dice(seed);
        Sites sites = new Sites(dice, children, firstDay(), lastDay);
        writeLocations(sites, new CSVPrinter(locations, CSV));
        writeStays(dice, sites, new CSVPrinter(stays, CSV));
    }

    private LocalDate firstDay() {
        return lastDay.minusDays(DAYS);
    }

    private static void writeLocations(Sites sites, CSVPrinter csv) throws IOException {
        csv.printRecord("location", "name", "municipality", "kind", "capacity", "opened", "closed");
        for (List<Site> ofKind : sites.byKind())
            for (Site site : ofKind)
                for (Site.Period period : site.periods)
                    csv.printRecord(
                            site.code,
                            site.name,
                            site.municipality,
                            site.kind,
                            site.capacity,
                            period.opened(),
                            period.closed());
        csv.flush();
    }

    private void writeStays(Dice dice, Sites sites, CSVPrinter csv) throws IOException {
        csv.printRecord("child", "born", "unaccompanied", "household", "location", "arrived", "left", "reason");
        OwnWay ownWay = new OwnWay(dice, sites, lastDay);
        int children = 0;
        int households = 0;
        while (children < this.children) {
            LocalDate arrival = arrival(dice, children);
            Household household = Household.arriving(dice, arrival, this.children - children);
            List<Stay> journey = new Journey(dice, sites, household, lastDay).walk(arrival);
            List<Childhood> all = ownWay.childhoods(household, journey, this.children - children);
            String code = all.size() > 1 ? Codes.code("H", ++households, 5) : "";
            for (Childhood one : all) writeChild(csv, Codes.code("K", ++children, 6), one, household.alone(), code);
        }
        csv.flush();
    }

    private static void writeChild(CSVPrinter csv, String code, Childhood child, boolean alone, String household)
            throws IOException {
        for (Stay stay : child.stays())
            csv.printRecord(
                    code,
                    child.born(),
                    alone ? "yes" : "no",
                    household,
                    stay.site().code,
                    stay.arrived(),
                    stay.left(),
                    stay.reason());
    }

    /** Evenly spread with a grain of chance, a little denser towards the end. */
    private LocalDate arrival(Dice dice, int childrenBefore) {
        double share = (double) childrenBefore / children;
        int day = Math.abs((int) (DAYS * share * (1.25 - 0.25 * share)) + dice.between(-10, 10));
        return firstDay().plusDays(day > DAYS ? 2 * DAYS - day : day);
    }
}
