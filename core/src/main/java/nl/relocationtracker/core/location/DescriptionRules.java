package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.refusal.RefusalCode.BECOMES_NO_FOSTER_FAMILY;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_FIRST_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.CODE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.CODE_NOT_OPAQUE;
import static nl.relocationtracker.core.refusal.RefusalCode.FOSTER_FAMILY_HAS_NO_NAME;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NAME_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.SUCCESSOR_IS_ITSELF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationEvent.CapacityChanged;
import nl.relocationtracker.core.location.LocationEvent.LocationConverted;
import nl.relocationtracker.core.location.LocationEvent.LocationDescribed;
import nl.relocationtracker.core.register.Register;

/** What a location is, from which day on. */
final class DescriptionRules {

    /** Letters and digits that are too few, and too far apart, for a name or an address. */
    private static final Pattern OPAQUE = Pattern.compile("[A-Z]{1,4}(-[0-9]{1,8})?");

    private final Judgement judgement;
    private final Register register;

    DescriptionRules(Judgement judgement, Register register) {
        this.judgement = judgement;
        this.register = register;
    }

    List<LocationEvent> converted(LocationPeriods before, ConvertLocation convert) {
        requireSayable(before, convert.from());
        requireOpaque(convert.kind(), before.code());
        Description was = before.descriptions().on(convert.from());
        boolean foster = convert.kind() == LocationKind.FOSTER_FAMILY;
        if (foster && isBlank(before.code())) {
            judgement.object(BECOMES_NO_FOSTER_FAMILY);
            return List.of();
        }
        String name = convert.name() == null && !foster ? was.name() : convert.name();
        String municipality = convert.municipality() == null && !foster ? was.municipality() : convert.municipality();
        SiteId site = foster ? SiteId.of(before.id()) : was.site();
        Description becomes = new Description(convert.kind(), name, municipality, site, was.successor());
        List<LocationEvent> events = new ArrayList<>();
        if (was.kind() != convert.kind())
            events.add(new LocationConverted(before.id(), convert.kind(), convert.from()));
        if (!becomes.equals(
                new Description(convert.kind(), was.name(), was.municipality(), was.site(), was.successor())))
            events.add(
                    new LocationDescribed(before.id(), name, municipality, site, becomes.successor(), convert.from()));
        if (events.isEmpty()) events.add(new LocationConverted(before.id(), convert.kind(), convert.from()));
        return events;
    }

    List<LocationEvent> described(LocationPeriods before, DescribeLocation describe) {
        requireSayable(before, describe.from());
        SiteId own = SiteId.of(before.id());
        SiteId site = describe.siteId() == null ? own : describe.siteId();
        Set<LocationId> named = namedIn(describe);
        if (before.id().equals(describe.successorId())) judgement.object(SUCCESSOR_IS_ITSELF);
        else {
            Set<LocationId> known = register.hold(named).keySet();
            for (LocationId location : named)
                if (!known.contains(location)) judgement.object(LOCATION_UNKNOWN, "locationId", location);
        }
        return List.of(new LocationDescribed(
                before.id(), describe.name(), describe.municipality(), site, describe.successorId(), describe.from()));
    }

    /** The other locations that a description names. */
    static Set<LocationId> namedIn(DescribeLocation describe) {
        Set<LocationId> named = new HashSet<>();
        SiteId site = describe.siteId();
        if (site != null && !site.equals(SiteId.of(describe.locationId()))) named.add(site.firstLocation());
        if (describe.successorId() != null) named.add(describe.successorId());
        return named;
    }

    List<LocationEvent> capacity(LocationPeriods before, ChangeCapacity change) {
        judgement.requirePast(change.from());
        Optional<Period> period = before.periodOn(change.from());
        if (period.isEmpty()) {
            judgement.object(LOCATION_NOT_OPEN, Map.of("locationId", before.id(), "day", change.from()));
            return List.of();
        }
        return List.of(new CapacityChanged(before.id(), period.get().id(), change.capacity(), change.from()));
    }

    /** A foster family is a private home and is known by a code alone, every other location has a name, on every day. */
    void requireFitting(LocationPeriods after) {
        History<Description> whole = after.descriptions().whole();
        List<Description> all = Stream.concat(
                        Stream.of(whole.first()), whole.changes().stream().map(History.Change::value))
                .toList();
        if (all.stream().anyMatch(what -> what.isFosterFamily() && saysWhere(after, what)))
            judgement.object(FOSTER_FAMILY_HAS_NO_NAME);
        if (all.stream().anyMatch(Description::isFosterFamily) && isBlank(after.code())) judgement.object(CODE_NEEDED);
        if (all.stream().anyMatch(what -> !what.isFosterFamily() && isBlank(what.name())))
            judgement.object(NAME_NEEDED);
    }

    /** What was recorded under another code before stays as it is: nobody can change it. */
    void requireOpaque(LocationKind kind, String code) {
        boolean opaque = isBlank(code) || OPAQUE.matcher(code).matches();
        if (kind == LocationKind.FOSTER_FAMILY && !opaque) judgement.object(CODE_NOT_OPAQUE);
    }

    private static boolean saysWhere(LocationPeriods location, Description what) {
        return what.name() != null
                || what.municipality() != null
                || !what.site().equals(SiteId.of(location.id()));
    }

    private void requireSayable(LocationPeriods before, LocalDate from) {
        judgement.requirePast(from);
        if (before.isOpened() && from.isBefore(before.beginning()))
            judgement.object(BEFORE_FIRST_OPENING, "openedOn", before.beginning());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
