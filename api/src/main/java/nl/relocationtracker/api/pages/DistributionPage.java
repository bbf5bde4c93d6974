package nl.relocationtracker.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.relocationtracker.api.pages.figure.Disclosure;
import nl.relocationtracker.api.pages.figure.FigureFile;
import nl.relocationtracker.api.pages.figure.FigureTable;
import nl.relocationtracker.api.pages.figure.FigureTable.Line;
import nl.relocationtracker.api.pages.figure.FigureTable.Spot;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.api.pages.figure.Told;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.counts.CountDistribution;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** How many children moved how often, under a counting policy, as whoever asks may read it. */
@Controller
class DistributionPage {

    /** From so many on they are told together. */
    private static final int MANY = 15;

    /** In a sum by how many: no number at all. */
    private static final int EVER = -1;

    private final LivePolicies policies;
    private final Populations populations;
    private final Disclosure disclosure;
    private final Grounds grounds;
    private final JdbcClient jdbc;
    private final Readings readings;

    DistributionPage(
            LivePolicies policies,
            Populations populations,
            Disclosure disclosure,
            Grounds grounds,
            JdbcClient jdbc,
            Readings readings) {
        this.policies = policies;
        this.populations = populations;
        this.disclosure = disclosure;
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.readings = readings;
    }

    @GetMapping("/relocation-counts")
    Object counts(ListQuery query, Language language, Model model, HttpServletResponse response) {
        AskedDay asked = AskedDay.of(query.of("asOf"), query.of("knownAt"), grounds.today());
        List<CountingPolicy> counting =
                policies.all().stream().filter(each -> each.threshold() != null).toList();
        Filter filter = filter(counting, query, language);
        model.addAttribute("asked", asked);
        model.addAttribute("filter", filter);
        model.addAttribute("problems", Filter.problems(List.of(filter), language));
        if (asked.isWrong() || filter.isWrong()) {
            if (query.asksFile()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "relocation-counts";
        }
        CountingPolicy chosen = counting.stream()
                .filter(each -> each.name().equals(filter.asked()))
                .findFirst()
                .orElse(StartFigures.POLICY);
        List<Line> lines = new ArrayList<>();
        Told told = told(chosen, asked.when(grounds.zone()), lines, language);
        FigureTable table = new FigureTable(
                "relocation-counts",
                List.of("how-often", "children"),
                lines,
                Line.of("TOTAL", language.say("start.total"), Spot.of("ever", children(chosen, 0, MANY))));
        if (query.asksFile()) return new FigureFile(table, told, asked.day(), asked.known()).view();
        model.addAttribute("figure", told);
        model.addAttribute("table", table);
        model.addAttribute("policy", chosen);
        model.addAttribute("policyText", new PolicyTexts(language.locale()).of(chosen));
        return "relocation-counts";
    }

    private static Filter filter(List<CountingPolicy> counting, ListQuery query, Language language) {
        return Filter.choice(
                "policy",
                counting.stream()
                        .map(each -> new Option(each.name(), language.say("policy." + each.name())))
                        .toList(),
                query);
    }

    /** What asks for the children who moved so often. */
    private static String children(CountingPolicy policy, int least, int most) {
        String few = most == MANY ? "" : "&most=" + most;
        return "state=ANYWHERE&policy=" + policy.name() + "&least=" + least + few;
    }

    /** Fills the lines of the table. */
    private Told told(CountingPolicy policy, PointInTime when, List<Line> lines, Language language) {
        SortedMap<Integer, Long> sum = readings.read(
                when.asOf(), when.knownAt(), null, basis -> new TreeMap<>(basis.sum(policy, day -> sum(policy, day))));
        long ever = sum.getOrDefault(EVER, 0L);
        CountDistribution distribution = new CountDistribution(sum.tailMap(1));
        Table table = new Table();
        List<String> parts = new ArrayList<>();
        for (int number = 0; number <= MANY; number++) {
            String cell = "moved." + number;
            parts.add(cell);
            table.cell(cell, children(distribution, number, ever));
            String label = number == MANY ? language.say("counts.many", number) : language.say("counts.number", number);
            lines.add(Line.of(Integer.toString(number), label, Spot.of(cell, children(policy, number, number)))
                    .drawn(number >= policy.threshold() ? LocationKind.CRISIS_EMERGENCY : LocationKind.REGULAR));
        }
        table.cell("ever", ever).sum("ever", parts);
        parts.forEach(part -> table.share(part, "ever"));
        return disclosure.tell(table.figures(), language);
    }

    /** How many children have so many, and everybody. */
    private Map<Integer, Long> sum(CountingPolicy policy, PointInTime when) {
        Map<Integer, Long> sum =
                new HashMap<>(CountDistribution.of(policy, when, jdbc).children());
        sum.put(EVER, populations.everInReception(when));
        return sum;
    }

    private static long children(CountDistribution distribution, int number, long ever) {
        if (number == 0) return Math.max(0, ever - distribution.total());
        if (number < MANY) return distribution.children().getOrDefault(number, 0L);
        return distribution.children().tailMap(MANY).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
