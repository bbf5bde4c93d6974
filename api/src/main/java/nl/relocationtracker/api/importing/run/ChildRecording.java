package nl.relocationtracker.api.importing.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.relocationtracker.api.importing.file.ImportFile;
import nl.relocationtracker.api.importing.file.Problem;
import nl.relocationtracker.api.importing.file.ProblemCode;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.api.importing.history.ChildPlan;
import nl.relocationtracker.api.importing.history.Plan;
import nl.relocationtracker.api.importing.history.Pointing;
import nl.relocationtracker.api.importing.history.Remark;
import nl.relocationtracker.api.importing.history.ToldChild;
import nl.relocationtracker.api.importing.staging.StagedChild;
import nl.relocationtracker.api.importing.staging.StagedLocations;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.SourceKeys;
import nl.relocationtracker.projections.importing.SourceKeys.Kind;
import nl.relocationtracker.projections.importing.Tally;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.recording.ChildRequest;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Outcome;
import nl.relocationtracker.projections.register.LocationRegister;

/** Records children, some at a time: each as a whole or not at all. */
final class ChildRecording {

    private final ImportJob job;
    private final BulkRecording bulk;
    private final SourceKeys keys;
    private final PersonTable persons;
    private final LocationRegister register;
    private final StagedLocations staged;

    ChildRecording(
            ImportJob job,
            BulkRecording bulk,
            SourceKeys keys,
            PersonTable persons,
            LocationRegister register,
            StagedLocations staged) {
        this.job = job;
        this.bulk = bulk;
        this.keys = keys;
        this.persons = persons;
        this.register = register;
        this.staged = staged;
    }

    Result record(List<StagedChild> chunk) {
        return new Chunk(chunk).record();
    }

    private final class Chunk {

        private final List<StagedChild> chunk;
        private final Map<String, UUID> children;
        private final Map<String, LocationId> locations = new HashMap<>();
        private final Map<LocationId, String> codes = new HashMap<>();
        private final Map<String, HouseholdId> households = new HashMap<>();
        private final Set<String> newHouseholds = new HashSet<>();
        private final Set<String> leftOut;
        private final Map<ChildId, PersonalDetails> known;
        private final Lines lines = new Lines(ImportFile.STAYS);
        private Tally tally = Tally.NOTHING;

        Chunk(List<StagedChild> chunk) {
            this.chunk = chunk;
            children = keys.known(
                    job.source(),
                    Kind.CHILD,
                    chunk.stream().map(StagedChild::number).toList());
            Set<String> unknown = each(StayRow::location);
            keys.known(job.source(), Kind.LOCATION, unknown).forEach((code, id) -> {
                locations.put(code, new LocationId(id));
                codes.put(new LocationId(id), code);
            });
            unknown.removeAll(locations.keySet());
            leftOut = staged.leftOut(unknown);
            keys.known(job.source(), Kind.HOUSEHOLD, each(StayRow::household))
                    .forEach((code, id) -> households.put(code, new HouseholdId(id)));
            for (String household : each(StayRow::household))
                households.computeIfAbsent(household, code -> {
                    newHouseholds.add(code);
                    return HouseholdId.create();
                });
            known = persons.of(children.values().stream().map(ChildId::new).toList());
        }

        private Set<String> each(Function<StayRow, String> what) {
            return chunk.stream()
                    .flatMap(child -> child.rows().stream())
                    .map(what)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        Result record() {
            List<Attempt> attempts = new ArrayList<>();
            for (StagedChild child : chunk) {
                List<Problem> problems = problems(child);
                problems.forEach(lines::add);
                if (problems.isEmpty() && !child.wrong()) {
                    UUID id = children.getOrDefault(child.number(), UUID.randomUUID());
                    attempts.add(new Attempt(
                            child, ToldChild.of(job.source(), child.rows(), locations, households), new ChildId(id)));
                } else {
                    tally = tally.plus(Tally.refused(child.count()));
                }
            }
            List<Outcome> outcomes = bulk.children(
                    attempts.stream()
                            .map(attempt -> new ChildRequest(attempt.id, attempt))
                            .toList(),
                    new Origin(job.account(), job.id()));
            Map<String, UUID> freshChildren = new HashMap<>();
            Map<String, UUID> freshHouseholds = new HashMap<>();
            for (int i = 0; i < attempts.size(); i++) {
                Attempt attempt = attempts.get(i);
                tell(attempt, outcomes.get(i));
                // Of a child that is left out nothing is kept, not even that there is one.
                if (outcomes.get(i).isRefused()) continue;
                if (!children.containsKey(attempt.child.number()))
                    freshChildren.put(attempt.child.number(), attempt.id.value());
                for (StayRow row : attempt.child.rows())
                    if (newHouseholds.contains(row.household()))
                        freshHouseholds.put(
                                row.household(), households.get(row.household()).value());
            }
            keys.add(job.source(), Kind.CHILD, freshChildren);
            keys.add(job.source(), Kind.HOUSEHOLD, freshHouseholds);
            return new Result(tally.plus(new Tally(0, 0, 0, lines.findings())), lines.all());
        }

        private List<Problem> problems(StagedChild child) {
            if (child.isTooMuch())
                return List.of(Problem.at(ImportFile.STAYS, child.firstLine(), "child", ProblemCode.ROWS_TOO_MANY));
            List<Problem> problems = new ArrayList<>(ToldChild.problems(child.rows()));
            Optional<Birth> recorded = recordedBirth(child);
            child.rows().stream()
                    .filter(row -> recorded.isPresent()
                            && row.born() != null
                            && !recorded.get().canBe(row.born()))
                    .findFirst()
                    .ifPresent(row -> problems.add(Problem.at(
                            ImportFile.STAYS, row.line(), "born", ProblemCode.BIRTH_DATE_RECORDED_OTHERWISE)));
            for (StayRow row : child.rows()) {
                if (!locations.containsKey(row.location()))
                    problems.add(Problem.at(
                                    ImportFile.STAYS,
                                    row.line(),
                                    "location",
                                    leftOut.contains(row.location())
                                            ? ProblemCode.LOCATION_LEFT_OUT
                                            : ProblemCode.LOCATION_UNKNOWN)
                            .with("location", row.location()));
            }
            return problems;
        }

        private Optional<Birth> recordedBirth(StagedChild child) {
            return Optional.ofNullable(children.get(child.number()))
                    .map(id -> known.get(new ChildId(id)))
                    .flatMap(PersonalDetails::birth);
        }

        private void tell(Attempt attempt, Outcome outcome) {
            if (outcome.isRefused()) {
                nameLocations(outcome);
                for (Objection objection : outcome.objections()) {
                    Pointing.Place place =
                            Pointing.at(attempt.told, objection.code().name(), objection.details());
                    lines.add(objection, place.line(), place.column(), codes);
                }
                tally = tally.plus(Tally.refused(attempt.child.count()));
                return;
            }
            Pointing.remarks(attempt.told, attempt.plan, outcome.findings())
                    .forEach(remark -> lines.add(remark, codes));
            if (children.containsKey(attempt.child.number())
                    && recordedBirth(attempt.child).isEmpty())
                attempt.told
                        .bornIn()
                        .ifPresent(row -> lines.add(Remark.at(row, "born", FindingCode.RECORDED_OTHERWISE), codes));
            tally = tally.plus(new Tally(attempt.plan.accepted(), attempt.plan.repeated(), 0, 0));
        }

        /** What the record has elsewhere than the file may be a location that the chunk does not know. */
        private void nameLocations(Outcome outcome) {
            for (Objection objection : outcome.objections())
                if (objection.details().get("recorded") instanceof LocationId elsewhere)
                    register.read(List.of(elsewhere))
                            .values()
                            .forEach(place -> codes.putIfAbsent(elsewhere, place.label()));
        }
    }

    /** One child on its way into the record. */
    private static final class Attempt implements Function<ChildFile, List<ChildCommand>> {

        private final StagedChild child;
        private final ToldChild told;
        private final ChildId id;
        private Plan<ChildCommand> plan;

        Attempt(StagedChild child, ToldChild told, ChildId id) {
            this.child = child;
            this.told = told;
            this.id = id;
        }

        @Override
        public List<ChildCommand> apply(ChildFile known) {
            plan = ChildPlan.of(told, known);
            return plan.commands();
        }
    }
}
