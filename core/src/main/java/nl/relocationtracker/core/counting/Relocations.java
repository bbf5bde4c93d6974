package nl.relocationtracker.core.counting;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.counting.NotCounted.Rule;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Relocation;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** Tells which relocations count under a policy that counts relocations. */
record Relocations(Timeline timeline, Places places, Optional<Birth> birth, CountingPolicy policy) {

    private static final Set<LocationKind> OF_THE_PROCEDURE = EnumSet.of(
            LocationKind.CENTRAL_RECEPTION,
            LocationKind.PROCESS_RECEPTION,
            LocationKind.UNACCOMPANIED_RECEPTION,
            LocationKind.REGULAR);

    void sort(List<Counted> counted, List<NotCounted> others) {
        SpellDays spells = new SpellDays(timeline, policy.leastSpellDays());
        for (Relocation relocation : timeline.relocations()) {
            LocalDate happenedOn = relocation.since();
            Optional<LocalDate> longEnough = policy.leastSpellDays() == 0
                    ? Optional.of(happenedOn)
                    : spells.longEnough(relocation.from().spell());
            LocalDate since = longEnough.filter(day -> day.isAfter(happenedOn)).orElse(happenedOn);
            LocalDate lapsesOn = policy.windowDays() == null ? Counted.NEVER : since.plusDays(policy.windowDays());
            LocalDate endedOn = !policy.perSpell()
                    ? null
                    : spells.nextSpell(relocation.from().spell())
                            .filter(day -> day.isBefore(lapsesOn))
                            .orElse(null);
            Counted each = new Counted(
                    relocation.id(),
                    relocation.movedOn(),
                    happenedOn,
                    since,
                    lapsesOn,
                    endedOn,
                    endedOn == null ? lapsesOn : endedOn,
                    relocation.location(),
                    relocation.reason());
            Optional<Rule> against = longEnough.isEmpty() ? Optional.of(Rule.SHORT_SPELL) : ruleAgainst(relocation);
            against.ifPresentOrElse(rule -> others.add(each.because(rule)), () -> counted.add(each));
        }
    }

    private Optional<Rule> ruleAgainst(Relocation relocation) {
        if (grown(relocation)) return Optional.of(Rule.FROM_EIGHTEEN_ON);
        if (!policy.reasons().contains(relocation.reason())) return Optional.of(Rule.REASON);
        if (!policy.deciders().contains(decidedBy(relocation))) return Optional.of(Rule.DECIDED_BY);
        if (policy.kinds() != null && !goesToOneOf(policy.kinds(), relocation)) return Optional.of(Rule.KIND);
        if (!policy.withinSite() && isWithinSite(relocation)) return Optional.of(Rule.WITHIN_SITE);
        if (!policy.firstSteps() && isFirstStep(relocation)) return Optional.of(Rule.FIRST_STEP);
        return atOtherAge(relocation).or(() -> withinMunicipality(relocation));
    }

    private boolean grown(Relocation relocation) {
        return birth.isPresent() && !relocation.since().isBefore(birth.get().eighteenthOn());
    }

    private static DecidedBy decidedBy(Relocation relocation) {
        return relocation.move() == null ? DecidedBy.UNKNOWN : relocation.move().decidedBy();
    }

    private boolean isWithinSite(Relocation relocation) {
        return relocation.location() != null
                && places.areOneSite(relocation.from().location(), relocation.location(), relocation.movedOn());
    }

    private boolean goesToOneOf(Set<LocationKind> kinds, Relocation relocation) {
        return places.kind(relocation.location(), relocation.movedOn())
                .filter(kinds::contains)
                .isPresent();
    }

    private boolean isFirstStep(Relocation relocation) {
        if (relocation.to() == null || hadRegularPlace(relocation)) return false;
        return places.kind(relocation.location(), relocation.movedOn())
                .filter(OF_THE_PROCEDURE::contains)
                .isPresent();
    }

    /** Whether the child lived at a regular location before this relocation, or the place became one meanwhile. */
    private boolean hadRegularPlace(Relocation relocation) {
        return timeline.stays().stream()
                .takeWhile(stay -> !stay.id().equals(relocation.to().id()))
                .anyMatch(
                        stay -> isRegular(stay.location(), stay.arrivedOn()) || isRegular(stay.location(), last(stay)));
    }

    private static LocalDate last(Stay stay) {
        return stay.leftOn().isAfter(stay.arrivedOn()) ? stay.leftOn().minusDays(1) : stay.arrivedOn();
    }

    private boolean isRegular(LocationId location, LocalDate day) {
        return places.kind(location, day).filter(LocationKind.REGULAR::equals).isPresent();
    }

    private Optional<Rule> atOtherAge(Relocation relocation) {
        if (policy.ages() == null) return Optional.empty();
        if (birth.isEmpty()) return Optional.of(Rule.BIRTH_UNKNOWN);
        LocalDate from = birth.get().birthday(policy.ages().from());
        LocalDate to = birth.get().birthday(policy.ages().to() + 1);
        boolean within =
                !relocation.since().isBefore(from) && relocation.since().isBefore(to);
        return within ? Optional.empty() : Optional.of(Rule.AGE);
    }

    private Optional<Rule> withinMunicipality(Relocation relocation) {
        if (!policy.otherMunicipality()) return Optional.empty();
        Optional<String> from = places.municipality(relocation.from().location(), relocation.movedOn());
        Optional<String> to = places.municipality(relocation.location(), relocation.movedOn());
        if (from.isEmpty() || to.isEmpty()) return Optional.of(Rule.MUNICIPALITY_UNKNOWN);
        return from.equals(to) ? Optional.of(Rule.SAME_MUNICIPALITY) : Optional.empty();
    }
}
