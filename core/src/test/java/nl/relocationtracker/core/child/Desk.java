package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.CorrectionCommand.RecordEarlierStay;
import nl.relocationtracker.core.person.ReadableVault;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.register.PaperRegister;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;

/** Where everything that is asked of Amina is decided, and what passes is written into a ledger too. */
final class Desk {

    private static final Ground GROUND = new Ground(Asked.FIRST_DAY.plusDays(800), Source.LIVE, Terms.USUAL);

    final Ledger ledger = new Ledger();
    int corrections;
    int absences;
    private final PaperRegister register = new PaperRegister();
    private final ReadableVault vault = new ReadableVault();
    private ChildFile file = ChildFile.empty(AMINA);
    private StayId predecessor;
    private int numbers;

    Desk() {
        LocalDate before = Asked.FIRST_DAY.minusDays(100);
        register.happened(opened(TER_APEL, before), opened(HEUMENSOORD, before), opened(BUDEL, before));
    }

    Timeline timeline() {
        return file.timeline();
    }

    Optional<Accompanied> companyOn(LocalDate day) {
        return file.accompaniedOn(day).map(known -> new Accompanied(day, known.accompaniment(), known.household()));
    }

    void ask(Asked asked) {
        Optional<ChildCommand> command = asked.command(timeline(), ++numbers);
        if (command.isEmpty()) return;
        try {
            decide(command.get());
            ledger.write(named(command.get()));
            if (asked.kind().corrects()) corrections++;
            absences = Math.max(absences, timeline().absences().size());
        } catch (Refusal refusal) {
            assertThat(refusal.objections()).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    void decide(ChildCommand command) {
        for (ChildEvent event : ChildRules.decide(file, List.of(command), GROUND, register, vault)
                .events()) {
            if (event instanceof CorrectionEvent.EarlierStayRecorded earlier) predecessor = earlier.predecessorId();
            file = file.after(event);
        }
    }

    /** Which stay an earlier one follows, the rules find when it is not said. */
    private ChildCommand named(ChildCommand command) {
        if (!(command instanceof RecordEarlierStay earlier)) return command;
        return new RecordEarlierStay(
                AMINA,
                null,
                earlier.stayId(),
                predecessor,
                earlier.locationId(),
                earlier.arrivedOn(),
                earlier.leftOn(),
                earlier.destination(),
                earlier.motive(),
                earlier.nextMotive());
    }
}
