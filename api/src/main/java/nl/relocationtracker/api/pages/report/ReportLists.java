package nl.relocationtracker.api.pages.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.core.measure.Quarter;

/** Where the lists of children behind figures of a quarter are, as known now: of the days on which it begins and ends. */
final class ReportLists {

    private static final String IN_EMERGENCY = "/children?kind=all-emergency";

    private ReportLists() {}

    /** By cell; a cell that is not among them has no list. */
    static Map<String, String> of(Quarter quarter) {
        LocalDate end = quarter.until();
        Map<String, String> lists = new HashMap<>();
        lists.put("opening", IN_EMERGENCY + on(quarter.from().minusDays(1)));
        lists.put("closing", IN_EMERGENCY + on(end));
        lists.put("unaccompanied", IN_EMERGENCY + "&unaccompanied=yes" + on(end));
        for (HowLong howLong : HowLong.values())
            lists.put("closing." + howLong, "/children?emergency=" + howLong + on(end));
        return lists;
    }

    private static String on(LocalDate day) {
        return "&asOf=" + day;
    }
}
