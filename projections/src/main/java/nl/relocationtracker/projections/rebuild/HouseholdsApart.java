package nl.relocationtracker.projections.rebuild;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares which households are found to be apart today: that stands in no table, and depends on all their children. */
record HouseholdsApart(JdbcTemplate jdbc, LocalDate today) {

    void name(String live, String folded, Consumer<Difference> named) {
        Map<String, HouseholdView> are = read(live);
        Map<String, HouseholdView> should = read(folded);
        are.forEach((finding, household) -> {
            if (!should.containsKey(finding)) named.accept(difference(household, Difference.Kind.TOO_MUCH));
        });
        should.forEach((finding, household) -> {
            if (!are.containsKey(finding)) named.accept(difference(household, Difference.Kind.MISSING));
        });
    }

    private Map<String, HouseholdView> read(String schema) {
        // Unless it is named, what is temporary is meant first.
        jdbc.execute("set local search_path = " + schema + ", pg_temp");
        Map<String, HouseholdView> apart = new LinkedHashMap<>();
        for (HouseholdView each : new Households(JdbcClient.create(jdbc)).apart(PointInTime.asKnownNow(today)))
            apart.put(each.findingId().toString(), each);
        jdbc.execute("set local search_path to default");
        return apart;
    }

    private static Difference difference(HouseholdView household, Difference.Kind kind) {
        String key = "household_id " + household.id() + ", "
                + household.finding().orElseThrow().code();
        return new Difference("finding", null, kind, false, household.recordOfAll(), null, key, null, null);
    }
}
