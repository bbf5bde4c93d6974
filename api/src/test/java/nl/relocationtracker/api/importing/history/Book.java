package nl.relocationtracker.api.importing.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.ChildRules;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.core.timeline.Stay;

/** One child, told by rows and recorded by the rules, without a database. */
final class Book implements Register, Vault, WhoTold {

    private static final Ground GROUND = new Ground(LocalDate.of(2024, 12, 31), Ground.Source.IMPORT, Terms.USUAL);

    private final Map<LocationId, String> codes = new HashMap<>();
    private final Map<String, LocationId> locations = new HashMap<>();
    private final Map<String, HouseholdId> households = new HashMap<>();
    private final Map<String, PersonalDetails> sealed = new HashMap<>();
    private final SortedMap<Long, PersonalDetails> details = new TreeMap<>();
    private final Set<Long> live = new HashSet<>();
    private long line = 1;

    ChildFile file = ChildFile.empty(ChildId.create());
    ToldChild told;
    Plan<ChildCommand> plan;
    List<Finding> coreFindings = List.of();

    static LocalDate march(int day) {
        return LocalDate.of(2024, 3, day);
    }

    StayRow row(String location, LocalDate arrived, LocalDate left, String reason) {
        return new StayRow(++line, "C1", LocalDate.of(2015, 5, 5), false, null, location, arrived, left, reason);
    }

    static StayRow alone(StayRow row) {
        return new StayRow(
                row.line(),
                row.child(),
                row.born(),
                true,
                row.household(),
                row.location(),
                row.arrived(),
                row.left(),
                row.reason());
    }

    static UnaryOperator<StayRow> inHousehold(String household) {
        return row -> new StayRow(
                row.line(),
                row.child(),
                row.born(),
                row.unaccompanied(),
                household,
                row.location(),
                row.arrived(),
                row.left(),
                row.reason());
    }

    /** Records what the rows tell, and what of it is new. */
    Book tell(StayRow... rows) {
        return tell(List.of(rows));
    }

    Book tell(List<StayRow> rows) {
        rows.forEach(row -> {
            codes.put(locations.computeIfAbsent(row.location(), code -> LocationId.create()), row.location());
            if (row.household() != null) households.computeIfAbsent(row.household(), code -> HouseholdId.create());
        });
        told = ToldChild.of("file", rows, locations, households);
        plan = ChildPlan.of(told, file, this);
        coreFindings = record(plan.commands(), GROUND);
        return this;
    }

    /** Records what a person here says of the child. */
    Book record(ChildCommand command) {
        long before = file.version();
        record(List.of(command), new Ground(GROUND.today(), Ground.Source.LIVE, Terms.USUAL));
        LongStream.range(before, file.version()).forEach(live::add);
        return this;
    }

    private List<Finding> record(List<ChildCommand> commands, Ground ground) {
        Decision<ChildEvent> decision = ChildRules.decide(file, commands, ground, this, this);
        for (ChildEvent event : decision.events()) {
            if (event instanceof PersonalDetailsRecorded recorded)
                details.put(file.version(), sealed.get(recorded.details().ciphertext()));
            file = file.after(event);
        }
        return decision.findings();
    }

    /** What is recorded of who the child is. */
    PersonalDetails who() {
        return details.isEmpty() ? PersonalDetails.NONE : details.get(details.lastKey());
    }

    @Override
    public Optional<Birth> birth() {
        return who().birth();
    }

    @Override
    public SortedMap<Long, PersonalDetails> details() {
        return details;
    }

    @Override
    public boolean isSameSource(long sequence) {
        return !live.contains(sequence);
    }

    HouseholdId household(String code) {
        return households.get(code);
    }

    /** As the file has it; a dash for none, a question mark for one that no file has. */
    String codeOf(HouseholdId household) {
        if (household == null) return "-";
        return households.entrySet().stream()
                .filter(entry -> entry.getValue().equals(household))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("?");
    }

    /** The stays as one reads them: 'A 1-5, B 5-'. */
    String stays() {
        return file.timeline().stays().stream()
                .map(stay -> codes.get(stay.location()) + " " + stay.arrivedOn().getDayOfMonth() + "-"
                        + (stay.leftOn() == null ? "" : stay.leftOn().getDayOfMonth()))
                .collect(Collectors.joining(", "));
    }

    Stay stay(int n) {
        return file.timeline().stays().get(n - 1);
    }

    int relocations() {
        return file.timeline().relocations().size();
    }

    List<FindingCode> findings() {
        return remarks().stream().map(remark -> remark.finding().code()).toList();
    }

    List<Remark> remarks() {
        return Pointing.remarks(told, plan, coreFindings);
    }

    @Override
    public Map<LocationId, LocationPeriods> hold(Collection<LocationId> wanted) {
        return wanted.stream().distinct().collect(Collectors.toMap(id -> id, Book::alwaysOpen));
    }

    private static LocationPeriods alwaysOpen(LocationId id) {
        return LocationPeriods.unopened(id)
                .after(new LocationOpened(
                        id,
                        new PeriodId(UUID.randomUUID()),
                        "a site",
                        null,
                        null,
                        LocationKind.REGULAR,
                        null,
                        LocalDate.of(2000, 1, 1)));
    }

    @Override
    public void holdAlone(Collection<LocationId> locations) {}

    @Override
    public List<Nights> nightsBeyond(LocationId location, LocalDate day) {
        throw new IllegalStateException("children close no locations");
    }

    @Override
    public List<Residence> residencesBeyond(LocationId location, LocalDate day) {
        return new ArrayList<>();
    }

    @Override
    public Sealed seal(SealedIn place, String text) {
        return new Sealed(text);
    }

    @Override
    public Sealed seal(SealedIn place, PersonalDetails details) {
        String key = place.child() + " " + place.sequence();
        sealed.put(key, details);
        return new Sealed(key);
    }

    @Override
    public Optional<String> text(SealedIn place, Sealed content) {
        return Optional.of(content.ciphertext());
    }

    @Override
    public Optional<PersonalDetails> details(SealedIn place, Sealed content) {
        return Optional.of(sealed.get(content.ciphertext()));
    }
}
