package nl.relocationtracker.api.importing.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.importing.file.ImportFile;
import nl.relocationtracker.api.importing.file.LocationRow;
import nl.relocationtracker.api.importing.file.Problem;
import nl.relocationtracker.api.importing.file.ProblemCode;
import nl.relocationtracker.api.importing.history.LocationPlan;
import nl.relocationtracker.api.importing.history.Plan;
import nl.relocationtracker.api.importing.history.Remark;
import nl.relocationtracker.api.importing.history.ToldLocation;
import nl.relocationtracker.api.importing.staging.StagedLocation;
import nl.relocationtracker.api.importing.staging.StagedLocations;
import nl.relocationtracker.api.importing.staging.StagedLocations.State;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.SourceKeys;
import nl.relocationtracker.projections.importing.SourceKeys.Kind;
import nl.relocationtracker.projections.importing.Tally;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.recording.LocationRequest;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Outcome;

/** Records locations, some at a time. */
final class LocationRecording {

    private final ImportJob job;
    private final BulkRecording bulk;
    private final SourceKeys keys;
    private final StagedLocations staged;

    LocationRecording(ImportJob job, BulkRecording bulk, SourceKeys keys, StagedLocations staged) {
        this.job = job;
        this.bulk = bulk;
        this.keys = keys;
        this.staged = staged;
    }

    /** Records what is new of these locations, save of those that close, which wait until the stays are recorded. */
    Result beforeStays(List<StagedLocation> chunk) {
        return record(chunk, true);
    }

    Result afterStays(List<StagedLocation> chunk) {
        return record(chunk, false);
    }

    private Result record(List<StagedLocation> chunk, boolean closingsWait) {
        Map<String, UUID> known = keys.known(
                job.source(),
                Kind.LOCATION,
                chunk.stream().map(StagedLocation::code).toList());
        Lines lines = new Lines(ImportFile.LOCATIONS);
        Map<String, State> states = new HashMap<>();
        Tally tally = Tally.NOTHING;
        List<Attempt> attempts = new ArrayList<>();
        for (StagedLocation location : chunk) {
            List<Problem> problems = problems(location);
            problems.forEach(lines::add);
            if (problems.isEmpty() && !location.wrong()) {
                UUID id = known.getOrDefault(location.code(), UUID.randomUUID());
                attempts.add(new Attempt(ToldLocation.of(location.rows()), new LocationId(id), closingsWait));
            } else {
                states.put(location.code(), State.REFUSED);
                tally = tally.plus(Tally.refused(location.count()));
            }
        }
        List<Outcome> outcomes = bulk.locations(
                attempts.stream()
                        .map(attempt -> new LocationRequest(attempt.id, attempt))
                        .toList(),
                new Origin(job.account(), job.id()));
        Map<String, UUID> fresh = new HashMap<>();
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            Outcome outcome = outcomes.get(i);
            states.put(attempt.code(), attempt.state(outcome));
            tally = tally.plus(attempt.told(outcome, lines));
            if (!outcome.isRefused() && !known.containsKey(attempt.code()))
                fresh.put(attempt.code(), attempt.id.value());
        }
        keys.add(job.source(), Kind.LOCATION, fresh);
        staged.become(states);
        return new Result(tally.plus(new Tally(0, 0, 0, lines.findings())), lines.all());
    }

    private static List<Problem> problems(StagedLocation location) {
        if (location.isTooMuch())
            return List.of(
                    Problem.at(ImportFile.LOCATIONS, location.firstLine(), "location", ProblemCode.ROWS_TOO_MANY));
        return location.rows().isEmpty()
                ? List.of()
                : ToldLocation.of(location.rows()).problems();
    }

    /** One location on its way into the record. */
    private static final class Attempt implements Function<LocationPeriods, List<LocationCommand>> {

        private final ToldLocation told;
        private final LocationId id;
        private final boolean closingsWait;
        private Plan<LocationCommand> plan;
        private boolean waits;

        Attempt(ToldLocation told, LocationId id, boolean closingsWait) {
            this.told = told;
            this.id = id;
            this.closingsWait = closingsWait;
        }

        String code() {
            return told.periods().get(0).location();
        }

        @Override
        public List<LocationCommand> apply(LocationPeriods known) {
            plan = LocationPlan.of(told, known);
            waits = closingsWait
                    && known.running().isPresent()
                    && !plan.commands().isEmpty();
            return waits ? List.of() : plan.commands();
        }

        State state(Outcome outcome) {
            if (outcome.isRefused()) return State.REFUSED;
            return waits ? State.DEFERRED : State.DONE;
        }

        Tally told(Outcome outcome, Lines lines) {
            Map<LocationId, String> codes = Map.of(id, code());
            if (outcome.isRefused()) {
                for (Objection objection : outcome.objections()) {
                    Place place = place(objection.details());
                    lines.add(objection, place.line(), place.column(), codes);
                }
                return Tally.refused(told.rows());
            }
            if (waits) return Tally.NOTHING;
            plan.remarks().forEach(remark -> lines.add(remark, codes));
            for (Finding finding : outcome.findings()) {
                Place place = place(finding.details());
                lines.add(new Remark(place.line(), place.column(), finding), codes);
            }
            return new Tally(plan.accepted(), plan.repeated(), 0, 0);
        }

        private Place place(Map<String, Object> details) {
            if (details.get("line") instanceof Long line) return new Place(line, (String) details.get("column"));
            Object day = details.get("day");
            for (LocationRow row : told.periods()) {
                if (row.opened().equals(day)) return new Place(row.line(), "opened");
                if (row.closed() != null && row.closed().equals(day)) return new Place(row.line(), "closed");
            }
            return new Place(told.periods().get(0).line(), null);
        }
    }

    private record Place(long line, String column) {}
}
