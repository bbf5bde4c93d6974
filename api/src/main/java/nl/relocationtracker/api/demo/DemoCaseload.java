package nl.relocationtracker.api.demo;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Accounts;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.locations.Locations.Resident;
import nl.relocationtracker.projections.locations.Locations.Selection;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.recording.ChildRequest;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.Origin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the caseworker of the demo something to do: locations, children there who have a name, and households on their
 * way to and from them.
 */
@Component
public class DemoCaseload {

    private static final int ALL = 10_000;
    private static final int AT_ONCE = 500;
    private static final List<LocationKind> KINDS =
            List.of(LocationKind.EMERGENCY, LocationKind.CRISIS_EMERGENCY, LocationKind.REGULAR);

    private final AccountKeeping keeping;
    private final Accounts accounts;
    private final Locations locations;
    private final PersonTable persons;
    private final BulkRecording bulk;
    private final Grounds grounds;

    DemoCaseload(
            AccountKeeping keeping,
            Accounts accounts,
            Locations locations,
            PersonTable persons,
            BulkRecording bulk,
            Grounds grounds) {
        this.keeping = keeping;
        this.accounts = accounts;
        this.locations = locations;
        this.persons = persons;
        this.bulk = bulk;
        this.grounds = grounds;
    }

    /** A location, and who lives there. */
    private record Inhabited(LocationView location, List<Resident> residents) {}

    /** All of it or nothing; where there is no such caseworker, or it has locations already, nothing. */
    @Transactional
    public void give() {
        accounts.demo().filter(caseworker -> caseworker.locations().isEmpty()).ifPresent(this::give);
    }

    private void give(Account caseworker) {
        List<Inhabited> inhabited = inhabited();
        Origin origin = Origin.of(accounts.commandLine().id());
        name(inhabited, origin);
        List<Inhabited> own = KINDS.stream()
                .map(kind -> fullest(inhabited, kind))
                .filter(Objects::nonNull)
                .toList();
        if (own.size() > 1) {
            Inhabited elsewhere = inhabited.stream()
                    .filter(one -> !own.contains(one)
                            && one.location().state() == LocationState.OPEN
                            && one.residents().size() > 1)
                    .findFirst()
                    .orElse(own.get(1));
            send(own.get(0), elsewhere, origin);
            send(elsewhere, own.get(own.size() - 1), origin);
        }
        keeping.place(
                caseworker.id(), own.stream().map(one -> one.location().id()).collect(toSet()));
    }

    private List<Inhabited> inhabited() {
        PointInTime now = PointInTime.asKnownNow(grounds.today());
        return locations.locations(new Selection(null, true), now, null, ALL).items().stream()
                .map(location -> new Inhabited(
                        location,
                        locations.residents(new LocationId(location.id()), now).items()))
                .toList();
    }

    private static Inhabited fullest(List<Inhabited> inhabited, LocationKind kind) {
        return inhabited.stream()
                .filter(one -> one.location().kind() == kind && one.location().state() == LocationState.OPEN)
                .max(comparing(one -> one.residents().size()))
                .orElse(null);
    }

    private void name(List<Inhabited> inhabited, Origin origin) {
        List<Resident> all =
                inhabited.stream().flatMap(one -> one.residents().stream()).toList();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            nameSome(all.subList(from, Math.min(all.size(), from + AT_ONCE)), origin);
    }

    private void nameSome(List<Resident> some, Origin origin) {
        Map<ChildId, PersonalDetails> known =
                persons.of(some.stream().map(one -> new ChildId(one.childId())).toList());
        List<ChildRequest> requests = new ArrayList<>();
        for (Resident one : some) {
            ChildId child = new ChildId(one.childId());
            PersonalDetails before = known.getOrDefault(child, PersonalDetails.NONE);
            if (!before.names().isEmpty()) continue;
            PersonalDetails named = new PersonalDetails(
                    List.of(DemoNames.of(one.childId(), one.householdId())), before.birthDate(), before.numbers());
            requests.add(new ChildRequest(child, file -> List.of(new RecordPersonalDetails(child, null, named))));
        }
        bulk.children(requests, origin);
    }

    /** The largest household, which left yesterday; whoever of it can't be sent stays. */
    private void send(Inhabited from, Inhabited to, Origin origin) {
        LocalDate yesterday = grounds.today().minusDays(1);
        from.residents().stream().collect(groupingBy(DemoCaseload::together)).entrySet().stream()
                .max(comparing((Map.Entry<UUID, List<Resident>> household) ->
                                household.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .ifPresent(household -> bulk.children(
                        household.getValue().stream()
                                .map(one -> new ChildId(one.childId()))
                                .map(child -> new ChildRequest(
                                        child,
                                        file -> List.of(new SendChild(
                                                child,
                                                null,
                                                yesterday,
                                                new LocationId(to.location().id()),
                                                new Motive(Reason.CAPACITY, null, null, null, null)))))
                                .toList(),
                        origin));
    }

    private static UUID together(Resident one) {
        return one.householdId() == null ? one.childId() : one.householdId();
    }
}
