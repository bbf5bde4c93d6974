package nl.relocationtracker.api.rebuild;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import nl.relocationtracker.api.start.EventsProgress;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.rebuild.Occasion;
import nl.relocationtracker.projections.rebuild.Outcome;
import nl.relocationtracker.projections.rebuild.Phase;
import nl.relocationtracker.projections.rebuild.Rebuild;
import nl.relocationtracker.projections.rebuild.Rebuilder;
import nl.relocationtracker.projections.rebuild.Rebuilder.RunsAlready;
import nl.relocationtracker.projections.rebuild.Rebuilds;
import nl.relocationtracker.projections.rebuild.Verification;
import org.springframework.stereotype.Component;

/** Rebuilds and verifies at the command line: shows how far it is, and says what came of it. */
@Component
class CommandLineRebuild {

    private static final String BY = "the command line";
    private static final int MOST = 1000;

    private final Rebuilder rebuilder;
    private final Rebuilds rebuilds;
    private final Verification verification;

    CommandLineRebuild(Rebuilder rebuilder, Rebuilds rebuilds, Verification verification) {
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
        this.verification = verification;
    }

    /** Answers the exit status: 0 when the new read models are live, 1 otherwise. */
    int rebuild(boolean accepting, PrintStream out) {
        try (EventsProgress progress = new EventsProgress(out)) {
            Rebuild done = rebuilder.run(Occasion.COMMAND_LINE, null, now -> {
                progress.show(doing(now.phase()), now.events(), now.eventsInAll());
                if (now.phase() != Phase.AWAITING_ACCEPTANCE) return;
                if (accepting) rebuilds.accept(now.id(), BY);
                else rebuilds.cancel(now.id(), BY);
            });
            tell(done, out);
            return done.outcome() == Outcome.COMPLETED ? 0 : 1;
        } catch (RunsAlready e) {
            throw new CannotStart(
                    "A rebuild runs already: look at it at /api/v1/rebuilds, or wait until it has ended.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void tell(Rebuild done, PrintStream out) {
        DifferenceLines.print(out, rebuilds.differences(done.id(), 0, MOST));
        switch (done.outcome()) {
            case COMPLETED ->
                out.printf(
                        Locale.ENGLISH, "Rebuilt from %,d events; %,d differed.%n", done.events(), done.differences());
            case CANCELLED ->
                out.println(
                        done.stopping() > 0 && done.acceptedAt() == null
                                ? "What is read is not what the events say, and stays as it is: run it again with"
                                        + " --accept-differences when the list above may go."
                                : "It was stopped; what is read stays as it is.");
            case FAILED -> out.println("It failed, and what is read stays as it is: " + done.failure());
            case INTERRUPTED -> out.println("It was interrupted; what is read stays as it is.");
        }
    }

    /** Answers the exit status: 0 when nothing differs, 1 otherwise. */
    int verify(PrintStream out) {
        try (EventsProgress progress = new EventsProgress(out)) {
            long inAll = verification.events();
            AtomicLong read = new AtomicLong();
            AtomicLong differences = new AtomicLong();
            verification.name(more -> progress.show("reading", read.addAndGet(more), inAll), difference -> {
                differences.incrementAndGet();
                DifferenceLines.print(out, difference);
            });
            if (differences.get() == 0)
                out.printf(Locale.ENGLISH, "All is well: %,d events say what is read.%n", read.get());
            else out.printf(Locale.ENGLISH, "%,d differences in what %,d events say.%n", differences.get(), read.get());
            return differences.get() == 0 ? 0 : 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot verify", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static String doing(Phase phase) {
        return switch (phase) {
            case PREPARING -> "preparing";
            case READING -> "reading";
            case COMPARING -> "comparing";
            case INDEXING -> "indexing";
            case CATCHING_UP -> "catching up";
            case AWAITING_ACCEPTANCE -> "waiting";
            case SWAPPING -> "making it live";
            case ENDED -> "done";
        };
    }
}
