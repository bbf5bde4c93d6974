package nl.relocationtracker.api.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.disclosure.Shown;
import nl.relocationtracker.projections.alerts.AlertFigures.Age;
import nl.relocationtracker.projections.alerts.AlertFigures.Lasting;
import nl.relocationtracker.projections.alerts.AlertFigures.OfRule;
import nl.relocationtracker.projections.alerts.AlertFigures.Read;
import nl.relocationtracker.projections.alerts.Alerts.At;

/**
 * Figures of alerts as one reader may read them; what is withheld is null.
 *
 * <p>Whoever is near the children reads how many alerts there are. Others read whom they are about, so that ten alerts about one
 * child are one, and those only under the disclosure rules; of how long things took a median where half of the alerts are certainly
 * about as many as a cell must have, and the ninetieth percentile where a tenth of them are. No total is told to them: it would give back what
 * is withheld. The cost: they can't tell ten children with one alert from ten with three.
 */
public record ToldFigures(boolean exact, List<Rule> rules, List<Aged> ages, List<Place> places) {

    /** @param open nobody is on it; null under the rules, where only {@code pending} is told */
    public record Rule(
            UUID id,
            String name,
            RuleKind kind,
            Long pending,
            Long open,
            Took daysToKnow,
            Took hoursToTake,
            Long waiting) {}

    /** @param count of how many alerts, under the rules of how many they are about; null where withheld, as the others */
    public record Took(Long count, Long median, Long ninetieth) {}

    /** @param days up to so many whole days; null for longer */
    public record Aged(Integer days, Long pending) {}

    public record Place(UUID id, String name, Long pending) {}

    public ToldFigures {
        rules = List.copyOf(rules);
        ages = List.copyOf(ages);
        places = List.copyOf(places);
    }

    public static ToldFigures of(Read read, Account reader, DisclosureRules rules) {
        return reader.isNearChildren() ? exact(read) : under(read, rules);
    }

    private static ToldFigures exact(Read read) {
        return new ToldFigures(
                true,
                read.rules().stream()
                        .map(one -> new Rule(
                                one.rule(),
                                one.name(),
                                one.kind(),
                                one.open() + one.acknowledged(),
                                one.open(),
                                took(one.known()),
                                took(one.taken()),
                                one.waiting()))
                        .toList(),
                read.ages().stream()
                        .map(one -> new Aged(one.days(), one.alerts()))
                        .toList(),
                read.places().stream()
                        .map(one -> new Place(one.location(), one.label(), one.alerts()))
                        .toList());
    }

    private static Took took(Lasting lasting) {
        return new Took(lasting.count(), lasting.median(), lasting.ninetieth());
    }

    private static ToldFigures under(Read read, DisclosureRules rules) {
        List<Rule> told = new ArrayList<>();
        for (OfRule one : read.rules()) {
            told.add(new Rule(
                    one.rule(),
                    one.name(),
                    one.kind(),
                    told(one.subjects(), rules),
                    null,
                    took(one.known(), false, rules),
                    took(one.taken(), true, rules),
                    told(one.subjectsWaiting(), rules)));
        }
        List<Aged> ages = new ArrayList<>();
        for (Age one : read.ages()) ages.add(new Aged(one.days(), told(one.subjects(), rules)));
        List<Place> places = new ArrayList<>();
        for (At one : read.places()) {
            Long pending = told(one.subjects(), rules);
            if (pending != null) places.add(new Place(one.location(), one.label(), pending));
        }
        return new ToldFigures(false, told, ages, places);
    }

    /** @param counted whether it is told of how many; of what is known it is not, which is what was taken up, waits and ended */
    private static Took took(Lasting lasting, boolean counted, DisclosureRules rules) {
        // So many of some alerts can be about the same as another of them.
        long again = lasting.count() - lasting.subjects();
        return new Took(
                counted ? told(lasting.subjects(), rules) : null,
                lasting.count() / 2 - again >= rules.least() ? lasting.median() : null,
                lasting.count() / 10 - again >= rules.least() ? lasting.ninetieth() : null);
    }

    private static Long told(long figure, DisclosureRules rules) {
        Shown shown = new Figures<String>(Map.of("one", figure), List.of(), List.of())
                .under(rules)
                .get("one");
        return shown != null && shown.isTold() ? Long.valueOf(shown.figure()) : null;
    }
}
