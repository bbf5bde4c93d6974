package nl.relocationtracker.api.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.importing.file.ImportFile;
import nl.relocationtracker.api.importing.file.Problem;
import nl.relocationtracker.api.importing.file.ProblemCode;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.api.importing.history.Pointing;
import nl.relocationtracker.api.importing.history.ToldChild;
import nl.relocationtracker.api.importing.staging.StagedChild;
import nl.relocationtracker.api.importing.staging.StagedLocations;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.SourceKeys;
import nl.relocationtracker.projections.importing.Tally;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.recording.ChildRequest;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Outcome;
import nl.relocationtracker.projections.register.LocationRegister;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Records children, some at a time: each as a whole or not at all. */
final class ChildRecording {

    private final ImportJob job;
    private final BulkRecording bulk;
    private final SourceKeys keys;
    private final Tellers tellers;
    private final LocationRegister register;
    private final StagedLocations staged;
    private final NewHouseholds households = new NewHouseholds();

    ChildRecording(
            ImportJob job,
            BulkRecording bulk,
            SourceKeys keys,
            Tellers tellers,
            LocationRegister register,
            StagedLocations staged) {
        this.job = job;
        this.bulk = bulk;
        this.keys = keys;
        this.tellers = tellers;
        this.register = register;
        this.staged = staged;
    }

    /**
     * Records children in the transaction that runs.
     *
     * @param turn when it may keep what others of the same import may keep too
     */
    Result record(List<StagedChild> chunk, InTurn.Turn turn) {
        return new Chunk(chunk).record(turn);
    }

    private final class Chunk {

        private final List<StagedChild> chunk;
        private final Codes codes;
        private final Lines lines = new Lines(ImportFile.STAYS);
        private Tally tally = Tally.NOTHING;

        Chunk(List<StagedChild> chunk) {
            this.chunk = chunk;
            codes = new Codes(job.source(), chunk, keys, staged, households);
        }

        Result record(InTurn.Turn turn) {
            List<Attempt> attempts = attempts();
            List<Outcome> outcomes = bulk.children(
                    attempts.stream()
                            .map(attempt -> new ChildRequest(attempt.id(), attempt))
                            .toList(),
                    new Origin(job.account(), job.id()));
            List<Attempt> recorded = new ArrayList<>();
            for (int i = 0; i < attempts.size(); i++) {
                tell(attempts.get(i), outcomes.get(i));
                // Of a child that is left out nothing is kept, not even that there is one.
                if (!outcomes.get(i).isRefused()) recorded.add(attempts.get(i));
            }
            turn.awaitHolding();
            Set<String> kept = codes.keep(recorded);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    households.kept(kept);
                }
            });
            return new Result(tally.plus(new Tally(0, 0, 0, lines.findings())), lines.all());
        }

        private List<Attempt> attempts() {
            Map<ChildId, PersonalDetails> known = tellers.known(codes.knownChildren());
            List<Attempt> attempts = new ArrayList<>();
            for (StagedChild child : chunk) {
                List<Problem> problems = problems(child);
                problems.forEach(lines::add);
                if (problems.isEmpty() && !child.wrong()) {
                    ChildId id = codes.child(child.number()).orElseGet(ChildId::create);
                    ToldChild told = ToldChild.of(job.source(), child.rows(), codes.locations(), codes.households());
                    attempts.add(new Attempt(child, told, id, tellers.of(id, known.get(id))));
                } else {
                    tally = tally.plus(Tally.refused(child.count()));
                }
            }
            return attempts;
        }

        private List<Problem> problems(StagedChild child) {
            if (child.isTooMuch())
                return List.of(Problem.at(ImportFile.STAYS, child.firstLine(), "child", ProblemCode.ROWS_TOO_MANY));
            List<Problem> problems = new ArrayList<>(ToldChild.problems(child.rows()));
            for (StayRow row : child.rows()) {
                if (codes.locations().containsKey(row.location())) continue;
                boolean leftOut = codes.isLeftOut(row.location());
                ProblemCode code = leftOut ? ProblemCode.LOCATION_LEFT_OUT : ProblemCode.LOCATION_UNKNOWN;
                problems.add(Problem.at(ImportFile.STAYS, row.line(), "location", code)
                        .with("location", row.location()));
            }
            return problems;
        }

        private void tell(Attempt attempt, Outcome outcome) {
            if (outcome.isRefused()) {
                nameLocations(outcome);
                for (Objection objection : outcome.objections()) {
                    Pointing.Place place =
                            Pointing.at(attempt.told(), objection.code().name(), objection.details());
                    lines.add(objection, place.line(), place.column(), codes.ofLocations());
                }
                tally = tally.plus(Tally.refused(attempt.child().count()));
                return;
            }
            Pointing.remarks(attempt.told(), attempt.plan(), outcome.findings())
                    .forEach(remark -> lines.add(remark, codes.ofLocations()));
            tally = tally.plus(
                    new Tally(attempt.plan().accepted(), attempt.plan().repeated(), 0, 0));
        }

        /** What the record has elsewhere than the file may be a location that the chunk does not know. */
        private void nameLocations(Outcome outcome) {
            for (Objection objection : outcome.objections())
                if (objection.details().get("recorded") instanceof LocationId elsewhere)
                    register.read(List.of(elsewhere))
                            .values()
                            .forEach(place -> codes.ofLocations().putIfAbsent(elsewhere, place.label()));
        }
    }
}
