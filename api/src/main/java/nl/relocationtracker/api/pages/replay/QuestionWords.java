package nl.relocationtracker.api.pages.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.replay.bundle.Codebook;
import nl.relocationtracker.core.replay.Knowledge;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.replay.Replays;
import org.springframework.stereotype.Component;

/** Says what a question asks. */
@Component
class QuestionWords {

    private final PolicyWords policies;
    private final Replays replays;
    private final Grounds grounds;

    QuestionWords(PolicyWords policies, Replays replays, Grounds grounds) {
        this.policies = policies;
        this.replays = replays;
        this.grounds = grounds;
    }

    /**
     * One of the things that a question says.
     *
     * @param message the key of the message that says which
     */
    record Said(String message, List<String> texts) {}

    List<Said> all(Question question, Language language) {
        List<Said> all = new ArrayList<>();
        all.add(new Said("replay.day", List.of(days(question, language))));
        all.add(new Said("replay.known", List.of(known(question.known(), language))));
        if (question.since() != null)
            all.add(new Said("replay.since", List.of(moment(question.since().at(), language))));
        all.add(new Said("replay.who", who(question.selection(), language)));
        all.add(new Said(
                "replay.policies",
                question.policies().stream()
                        .map(policy -> policies.name(policy, language) + ": " + policies.sentence(policy, language))
                        .toList()));
        all.add(new Said(
                "replay.measures",
                List.of(question.measures().stream()
                        .map(measure -> title(measure, language))
                        .collect(Collectors.joining("; ")))));
        return all;
    }

    /** The same in a line. */
    String line(Question question, Language language) {
        List<String> parts = new ArrayList<>(List.of(days(question, language)));
        if (question.known() != null) parts.add(known(question.known(), language));
        parts.add(String.join(", ", who(question.selection(), language)));
        parts.add(question.policies().stream()
                .map(policy -> policies.name(policy, language))
                .collect(Collectors.joining(", ")));
        return String.join("; ", parts);
    }

    /** What it is about, for a heading. */
    String days(Question question, Language language) {
        return question.series() == null
                ? language.day(question.asOf())
                : language.say(
                        "replay.series",
                        language.day(first(question)),
                        language.day(last(question)),
                        question.days().size());
    }

    String known(Knowledge known, Language language) {
        return known == null
                ? language.say("replay.known.when-answered")
                : language.say("replay.known.at", moment(known.at(), language));
    }

    /** The end of a day reads as that, and not as its last microsecond. */
    String moment(Instant at, Language language) {
        ZonedDateTime next = at.plus(1, ChronoUnit.MICROS).atZone(grounds.zone());
        if (next.toLocalTime().equals(LocalTime.MIDNIGHT))
            return language.say("replay.end-of", language.day(next.toLocalDate().minusDays(1)));
        ZonedDateTime local = at.atZone(grounds.zone());
        return language.say(
                "replay.moment",
                language.day(local.toLocalDate()),
                local.toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Where it asks about a moment before anything was recorded, that it does; null otherwise. */
    String tooEarly(Question question, Language language) {
        Optional<Instant> first = replays.firstRecorded();
        if (question.known() == null
                || first.isEmpty()
                || !question.known().at().isBefore(first.get())) return null;
        return language.say("replay.too-early", moment(first.get(), language));
    }

    List<String> who(Selection chosen, Language language) {
        List<String> who = new ArrayList<>();
        if (chosen.unaccompanied() != null)
            who.add(language.say(chosen.unaccompanied() ? "replay.who.alone" : "replay.who.not-alone"));
        if (chosen.kinds() != null)
            who.add(language.say("replay.who.kinds", PolicyWords.kinds(chosen.kinds(), language)));
        if (chosen.municipality() != null) who.add(language.say("replay.who.municipality", chosen.municipality()));
        range(who, "age", chosen.fromAge(), chosen.toAge(), language);
        range(who, "entered", day(chosen.enteredFrom(), language), day(chosen.enteredTo(), language), language);
        if (chosen.leastStays() > 0) who.add(language.say("replay.who.stays", chosen.leastStays()));
        return who.isEmpty() ? List.of(language.say("replay.who.everybody")) : who;
    }

    private static void range(List<String> who, String what, Object from, Object to, Language language) {
        String key = "replay.who." + what;
        if (from != null && to != null) who.add(language.say(key, from, to));
        else if (from != null) who.add(language.say(key + ".from", from));
        else if (to != null) who.add(language.say(key + ".to", to));
    }

    private static String day(LocalDate day, Language language) {
        return day == null ? null : language.day(day);
    }

    static LocalDate first(Question question) {
        return question.days().get(0);
    }

    static LocalDate last(Question question) {
        return question.days().get(question.days().size() - 1);
    }

    static String title(Measure measure, Language language) {
        return Codebook.word("measure." + measure, language.locale());
    }
}
