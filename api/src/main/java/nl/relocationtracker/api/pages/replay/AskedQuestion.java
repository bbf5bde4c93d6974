package nl.relocationtracker.api.pages.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import nl.relocationtracker.api.pages.form.WrittenDay;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.CountingPolicy.Counts;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.replay.Knowledge;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;

/**
 * A question as it stands in its form, just as it was typed: what is wrong with it is told of the document that it makes.
 *
 * @param knownAt what an earlier answer fixed, sent along unseen, with its position
 * @param sinceAt the same of the earlier knowledge, with its position
 * @param written policies that are written out already, each as JSON
 * @param projectId within which single children are asked for, with the columns; NONE for figures alone
 * @param ownReasonsNot for which reasons the policy that is being written does not count
 */
record AskedQuestion(
        String when,
        String asOf,
        String from,
        String to,
        String known,
        String knownOn,
        String knownAt,
        String position,
        String since,
        String sinceOn,
        String sinceAt,
        String sincePosition,
        List<String> kinds,
        String municipality,
        String unaccompanied,
        String fromAge,
        String toAge,
        String enteredFrom,
        String enteredTo,
        String leastStays,
        List<String> policies,
        List<String> written,
        String ownName,
        String ownCounts,
        List<String> ownReasonsNot,
        List<String> ownDecidersNot,
        List<String> ownKinds,
        Boolean ownWithinSite,
        Boolean ownWithoutFirstSteps,
        Boolean ownOtherMunicipality,
        String ownFromAge,
        String ownToAge,
        String ownWindowDays,
        Boolean ownPerSpell,
        String ownLeastSpellDays,
        String ownThreshold,
        List<String> measures,
        String projectId,
        List<String> columns) {

    static final String DAY = "DAY";
    static final String SERIES = "SERIES";
    static final String NOW = "NOW";
    static final String EXACT = "EXACT";
    static final String NONE = "NONE";
    static final String ANY = "ANY";
    static final String YES = "YES";
    static final String NO = "NO";

    /** What a new question begins with. */
    static AskedQuestion begin(LocalDate today) {
        Question first = new Question(
                null,
                null,
                today,
                null,
                Selection.EVERYBODY,
                List.of(Policies.EVERY_RELOCATION),
                EnumSet.of(Measure.CHILDREN, Measure.DISTRIBUTION, Measure.FLAGGED, Measure.COMPARISON),
                null);
        return of(first, Policies.BUILT_IN, ZoneOffset.UTC);
    }

    /**
     * One that was asked before, to be asked again or changed.
     *
     * @param builtIn every policy that is
     */
    static AskedQuestion of(Question question, Collection<CountingPolicy> builtIn, ZoneId zone) {
        Selection chosen = question.selection();
        List<CountingPolicy> out = question.policies().stream()
                .filter(policy -> !builtIn.contains(policy))
                .toList();
        CountingPolicy own = out.size() == 1 && out.get(0).version() == 1 ? out.get(0) : null;
        Knowledge known = question.known();
        Knowledge since = question.since();
        return new AskedQuestion(
                question.series() == null ? DAY : SERIES,
                shown(question.asOf()),
                question.series() == null ? null : shown(question.series().from()),
                question.series() == null ? null : shown(question.series().to()),
                NOW,
                known == null ? null : shown(day(known, zone)),
                known == null ? null : moment(known.at()),
                known == null || known.position() == null
                        ? null
                        : known.position().toString(),
                since == null ? NONE : EXACT,
                since == null ? null : shown(day(since, zone)),
                since == null ? null : moment(since.at()),
                since == null || since.position() == null
                        ? null
                        : since.position().toString(),
                names(chosen.kinds()),
                chosen.municipality(),
                chosen.unaccompanied() == null ? ANY : chosen.unaccompanied() ? YES : NO,
                text(chosen.fromAge()),
                text(chosen.toAge()),
                shown(chosen.enteredFrom()),
                shown(chosen.enteredTo()),
                chosen.leastStays() == 0 ? null : Integer.toString(chosen.leastStays()),
                question.policies().stream()
                        .filter(builtIn::contains)
                        .map(CountingPolicy::name)
                        .toList(),
                own == null ? out.stream().map(WrittenOut::json).toList() : List.of(),
                own == null ? null : own.name(),
                own == null ? Counts.RELOCATIONS.name() : own.counts().name(),
                own == null ? List.of() : names(Arrays.asList(Reason.values()), own.reasons()),
                own == null ? List.of() : names(Arrays.asList(DecidedBy.values()), own.deciders()),
                own == null ? List.of() : names(own.kinds()),
                own != null && own.withinSite() && own.counts() != Counts.STAYS,
                own != null && !own.firstSteps(),
                own != null && own.otherMunicipality(),
                own == null || own.ages() == null ? null : text(own.ages().from()),
                own == null || own.ages() == null ? null : text(own.ages().to()),
                own == null ? null : text(own.windowDays()),
                own != null && own.perSpell(),
                own == null || own.leastSpellDays() == 0 ? null : text(own.leastSpellDays()),
                own == null ? null : text(own.threshold()),
                names(question.measures()),
                question.wanted() == null
                        ? NONE
                        : question.wanted().project().value().toString(),
                question.wanted() == null ? List.of() : names(question.wanted().columns()));
    }

    /** The same, with the policy that is being written put with those that are written already. */
    AskedQuestion withOwnAmong(List<String> all) {
        return with(known, all, false);
    }

    private AskedQuestion with(String knowledge, List<String> all, boolean own) {
        return new AskedQuestion(
                when,
                asOf,
                from,
                to,
                knowledge,
                knownOn,
                knownAt,
                position,
                since,
                sinceOn,
                sinceAt,
                sincePosition,
                kinds,
                municipality,
                unaccompanied,
                fromAge,
                toAge,
                enteredFrom,
                enteredTo,
                leastStays,
                policies,
                all,
                own ? ownName : null,
                own ? ownCounts : Counts.RELOCATIONS.name(),
                own ? ownReasonsNot : List.of(),
                own ? ownDecidersNot : List.of(),
                own ? ownKinds : List.of(),
                own && ownWithinSite,
                own && ownWithoutFirstSteps,
                own && ownOtherMunicipality,
                own ? ownFromAge : null,
                own ? ownToAge : null,
                own ? ownWindowDays : null,
                own && ownPerSpell,
                own ? ownLeastSpellDays : null,
                own ? ownThreshold : null,
                measures,
                projectId,
                columns);
    }

    private static LocalDate day(Knowledge known, ZoneId zone) {
        return LocalDate.ofInstant(known.at(), zone);
    }

    private static String moment(Instant at) {
        return at.toString();
    }

    private static String shown(LocalDate day) {
        return day == null ? null : WrittenDay.shown(day);
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    private static List<String> names(Collection<? extends Enum<?>> some) {
        return some == null ? List.of() : some.stream().map(Enum::name).toList();
    }

    private static List<String> names(Collection<? extends Enum<?>> all, Collection<? extends Enum<?>> without) {
        return all.stream()
                .filter(each -> !without.contains(each))
                .map(Enum::name)
                .toList();
    }
}
