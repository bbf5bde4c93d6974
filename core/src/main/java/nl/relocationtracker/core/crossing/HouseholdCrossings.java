package nl.relocationtracker.core.crossing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.core.alert.AlertSubject;
import nl.relocationtracker.core.alert.CrossingId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Stay;

/**
 * When the children of a household lived at more than one location. Who is in transit or departed lives nowhere and keeps nobody
 * apart, and who is eighteen is no child.
 *
 * @param members whoever belongs to it on some day; who is erased is left out
 */
public record HouseholdCrossings(HouseholdId household, Collection<Member> members) {

    /** Whoever belongs to it on some day, and when it was born. */
    public record Member(ChildFile file, Optional<Birth> birth) {

        private Optional<LocalDate> grown() {
            return birth.map(Birth::eighteenthOn);
        }

        private boolean belongsOn(LocalDate day, HouseholdId household) {
            return !file.isErased()
                    && grown().map(day::isBefore).orElse(true)
                    && file.accompaniedOn(day)
                            .filter(known -> household.equals(known.household()))
                            .isPresent();
        }
    }

    /** @param rules those about other things than a household are left out */
    public List<Crossing> of(List<AlertRule> rules) {
        List<Crossing> all = new ArrayList<>();
        for (AlertRule rule : rules) if (rule.kind() == RuleKind.HOUSEHOLD_SPLIT) all.addAll(splits(rule));
        Lapse lapse = lapse().orElse(null);
        return all.stream()
                .filter(Crossing::isReached)
                .map(crossing -> crossing.lapsing(lapse))
                .toList();
    }

    /** With the last of them that departs or is eighteen; nothing while it is not known that there will be none. */
    private Optional<Lapse> lapse() {
        List<Optional<Lapse>> each = members.stream()
                .filter(member -> !member.file().isErased())
                .map(member -> Lapse.of(member.file(), member.birth()))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().flatMap(Optional::stream).max(Comparator.comparing(Lapse::on))
                : Optional.empty();
    }

    private List<Crossing> splits(AlertRule rule) {
        List<Crossing> all = new ArrayList<>();
        LocalDate apartSince = null;
        Set<LocationId> where = Set.of();
        for (LocalDate day : turns()) {
            Set<LocationId> now = locations(day);
            if (now.size() > 1 && apartSince == null) {
                apartSince = day;
                where = now;
            }
            if (now.size() > 1 || apartSince == null) continue;
            if (isInScope(rule, where)) all.add(split(rule, apartSince, day));
            apartSince = null;
        }
        if (apartSince != null && isInScope(rule, where)) all.add(split(rule, apartSince, null));
        return all;
    }

    /** By where they lived on the first day of the split. */
    private static boolean isInScope(AlertRule rule, Set<LocationId> where) {
        return where.stream().anyMatch(rule.scope()::has);
    }

    private Crossing split(AlertRule rule, LocalDate since, LocalDate until) {
        return Crossing.on(
                rule,
                AlertSubject.of(household),
                CrossingId.made(household, since),
                since.plusDays(rule.term()),
                until);
    }

    /** Every day on which somebody came, left, joined, went or was no child any more. */
    private Set<LocalDate> turns() {
        return members.stream()
                .filter(member -> !member.file().isErased())
                .flatMap(member -> Stream.of(
                                member.file().timeline().stays().stream()
                                        .flatMap(stay -> Stream.of(stay.arrivedOn(), stay.leftOn())),
                                member.file().accompaniments().stream().map(ChildFile.Accompanied::from),
                                member.grown().stream())
                        .flatMap(days -> days))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<LocationId> locations(LocalDate day) {
        return members.stream()
                .filter(member -> member.belongsOn(day, household))
                .flatMap(member -> member.file().timeline().stays().stream().filter(stay -> stay.contains(day)))
                .map(Stay::location)
                .collect(Collectors.toSet());
    }
}
