package nl.relocationtracker.projections.rebuild;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.counts.CountMaking;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.findings.FindingMaking;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.jdbc.core.JdbcTemplate;

/** By what rows are made, beside the events: the policies that are live, the terms of findings, and today. */
record Settings(LivePolicies policies, Grounds grounds) {

    /** Notes in a new generation that it was made by them. */
    void note(JdbcTemplate jdbc) {
        CountMaking.noteMade(jdbc, policies);
        FindingMaking.noteMade(jdbc, grounds.terms());
    }

    /** By what a generation is made, in words of which only whether they are the same matters. */
    static String of(JdbcTemplate jdbc, String schema) {
        return jdbc.queryForObject("""
                select (select coalesce(string_agg(hash, ' ' order by hash), '') from %1$s.live_policy)
                       || (select coalesce(string_agg(made_by, ' '), '') from %1$s.finding_making)
                """.formatted(schema), String.class);
    }

    List<String> askingPlaces() {
        return policies.all().stream()
                .filter(CountingPolicy::asksPlaces)
                .map(CountingPolicy::name)
                .toList();
    }

    LocalDate today() {
        return grounds.today();
    }
}
