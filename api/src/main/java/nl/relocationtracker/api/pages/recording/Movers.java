package nl.relocationtracker.api.pages.recording;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.Naming;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.child.ChildId;
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
        PRESENT
    }

    /**
     * A child that something is recorded of.
     *
     * @param version of its record as the form shows it
     * @param where it is now, in words; null for the child itself
     * @param along whether it is to be expected to go along
     */
    record Mover(UUID id, long version, String name, String where, boolean along) {}

    /** The child itself first. */
    List<Mover> of(UUID child, Offered offered, Language language) {
        HouseholdView household =
                households.householdsOf(List.of(new ChildId(child)), PointInTime.asKnownNow(grounds.today())).stream()
                        .findFirst()
                        .orElse(new HouseholdView(child, List.of()));
        List<Member> others = household.members().stream()
                .filter(member -> !member.childId().equals(child))
                .filter(member -> isOffered(member, offered))
                .toList();
        Map<UUID, String> names = naming.of(
                Stream.concat(Stream.of(child), others.stream().map(Member::childId))
                        .toList(),
                language);
        Member self = household.members().stream()
                .filter(member -> member.childId().equals(child))
                .findFirst()
                .orElse(null);
        Stream<Mover> along = others.stream()
                .map(member -> new Mover(
                        member.childId(),
                        member.version(),
                        names.get(member.childId()),
                        member.inTransit() ? language.say("now.in-transit") : member.location(),
                        self != null && areTogether(self, member)));
        return Stream.concat(Stream.of(new Mover(child, versionOf(child), names.get(child), null, true)), along)
                .toList();
    }

    private long versionOf(UUID child) {
        return files.fileOf(new ChildId(child), null)
                .map(file -> file.version())
                .orElse(0L);
    }

    private static boolean isOffered(Member member, Offered offered) {
        return switch (offered) {
            case NOBODY -> false;
            case LIVING -> member.locationId() != null;
            case ON_THE_WAY -> member.inTransit();
            case PRESENT -> member.isPresent();
        };
    }

    private static boolean areTogether(Member self, Member other) {
        return Objects.equals(self.locationId(), other.locationId()) && Objects.equals(self.way(), other.way());
    }
}
