package nl.relocationtracker.projections.alerts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.relocationtracker.core.crossing.AlertRule;
import nl.relocationtracker.core.crossing.Crossing;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tries a rule before it is switched on: how many alerts it would give now, and how many it would have given week by week. It
 * goes by the record as it is known now, and by the code that raises alerts. Whoever is in the database is read, some at a time;
 * that takes seconds for some thousand children.
 */
public final class Trials {

    private static final int CHUNK = 500;
    private static final int WEEKS = 52;

    private final JdbcTemplate jdbc;
    private final Subjects subjects;
    private final Grounds grounds;

    Trials(JdbcTemplate jdbc, Subjects subjects, Grounds grounds) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.grounds = grounds;
    }

    /** @param from the Monday with which it begins */
    public record Week(LocalDate from, int alerts) {}

    /**
     * @param now how many it would give at once, as backlog
     * @param weeks the 52 whole weeks before this one, oldest first
     */
    public record Trial(int now, List<Week> weeks) {

        public Trial {
            weeks = List.copyOf(weeks);
        }

        /** The mean over all weeks. */
        public double perWeek() {
            return weeks.stream().mapToInt(Week::alerts).average().orElse(0);
        }
    }

    /** In the transaction that runs, which should only read. */
    public Trial of(AlertRule rule) {
        LocalDateTime now = LocalDateTime.ofInstant(grounds.clock().instant(), grounds.zone());
        LocalDate thisWeek = monday(now.toLocalDate());
        TreeMap<LocalDate, Integer> weeks = new TreeMap<>();
        for (int n = 1; n <= WEEKS; n++) weeks.put(thisWeek.minusWeeks(n), 0);
        int standing = 0;
        List<UUID> some = after(rule, null);
        while (!some.isEmpty()) {
            for (List<Crossing> crossings :
                    subjects.crossings(rule.kind().about(), some, List.of(rule)).values())
                for (Crossing crossing : crossings) {
                    if (crossing.standsAt(now)) standing++;
                    if (crossing.isReached())
                        weeks.computeIfPresent(monday(crossing.since()), (week, alerts) -> alerts + 1);
                }
            some = after(rule, some.get(some.size() - 1));
        }
        List<Week> all = new ArrayList<>();
        weeks.forEach((from, alerts) -> all.add(new Week(from, alerts)));
        return new Trial(standing, all);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<UUID> after(AlertRule rule, UUID last) {
        String ids = switch (rule.kind().about()) {
            case CHILD -> "select id from child";
            case HOUSEHOLD -> "select distinct household_id as id from accompaniment where household_id is not null";
            case LOCATION -> "select id from location";
        };
        return jdbc.queryForList(
                "select id from (" + ids + ") every where ?::uuid is null or id > ? order by id limit ?",
                UUID.class,
                last,
                last,
                CHUNK);
    }
}
