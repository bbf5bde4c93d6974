package nl.relocationtracker.api.pages.recording;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.pages.Naming;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.HouseholdView.Member;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.stays.ChildFiles;
import org.springframework.stereotype.Component;

/** Finds who may move along with a child: the others of its household. */
@Component
class Movers {

    private final Households households;
    private final ChildFiles files;
    private final Naming naming;
    private final Grounds grounds;

    Movers(Households households, ChildFiles files, Naming naming, Grounds grounds) {
        this.households = households;
        this.files = files;
        this.naming = naming;
        this.grounds = grounds;
    }

    /** Who of a household is offered along. */
    enum Offered {
        NOBODY,
        LIVING,
        ON_THE_WAY,
        PRESENT,
        SAME_MOVE
    }

    /**
     * A child that something is recorded of.
     *
     * @param version of its record as the form shows it
     * @param where it is now, in words; null for the child itself
     * @param along whether the form picks it by itself
     * @param subject its stay that is put right; null for what happens now
     */
    record Mover(UUID id, long version, String name, String where, boolean along, StayId subject) {}

    /** The child itself first, before anybody chose who goes along. */
    List<Mover> of(Sheet<?> sheet, Language language) {
        return of(sheet, Map.of(), language);
    }

    /**
     * The child itself first.
     *
     * @param asked who was chosen as the form was shown: they stay in it, whatever was recorded since
     */
    List<Mover> of(Sheet<?> sheet, Map<UUID, Seen> asked, Language language) {
        Set<UUID> all = new LinkedHashSet<>(List.of(sheet.child()));
        HouseholdView household = householdOf(sheet.child());
        household.members().forEach(member -> all.add(member.childId()));
        all.addAll(asked.keySet());
        Map<ChildId, ChildFile> known =
                files.filesOf(all.stream().map(ChildId::new).toList());
        Map<UUID, Member> members = household.members().stream().collect(toMap(Member::childId, Function.identity()));
        Map<UUID, StayId> subjects = new HashMap<>();
        if (sheet.isCorrecting()) {
            known.forEach((child, file) ->
                    sheet.same().in(file.timeline()).ifPresent(stay -> subjects.put(child.value(), stay.id())));
            asked.forEach((child, seen) -> subjects.put(child, seen.stay()));
            subjects.put(sheet.child(), sheet.subject());
        }
        List<UUID> shown = all.stream()
                .filter(child -> child.equals(sheet.child())
                        || asked.containsKey(child)
                        || isOffered(members.get(child), sheet.offered(), subjects))
                .toList();
        Map<UUID, String> names = naming.of(shown, language);
        Member self = members.get(sheet.child());
        return shown.stream()
                .map(child -> new Mover(
                        child,
                        known.get(new ChildId(child)).version(),
                        names.get(child),
                        child.equals(sheet.child()) ? null : where(members.get(child), language),
                        // One who is missing, dead or grown up goes alone: of a departure nobody else is picked
                        // unasked.
                        !sheet.isDeparture() && (sheet.isCorrecting() || areTogether(self, members.get(child))),
                        subjects.get(child)))
                .toList();
    }

    /** Alone where it belongs to none. */
    private HouseholdView householdOf(UUID child) {
        return households.householdsOf(List.of(new ChildId(child)), PointInTime.asKnownNow(grounds.today())).stream()
                .findFirst()
                .orElse(new HouseholdView(child, List.of()));
    }

    private static boolean isOffered(Member member, Offered offered, Map<UUID, StayId> subjects) {
        return switch (offered) {
            case NOBODY -> false;
            case LIVING -> member.locationId() != null;
            case ON_THE_WAY -> member.inTransit();
            case PRESENT -> member.isPresent();
            case SAME_MOVE -> subjects.containsKey(member.childId());
        };
    }

    /** @return null of who belongs to the household no more */
    private static String where(Member member, Language language) {
        if (member == null) return null;
        if (member.inTransit()) return language.say("now.in-transit");
        return member.locationId() == null ? language.say("now.departed") : member.location();
    }

    private static boolean areTogether(Member self, Member other) {
        return self != null
                && other != null
                && Objects.equals(self.locationId(), other.locationId())
                && Objects.equals(self.way(), other.way());
    }
}
