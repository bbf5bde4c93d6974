package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.stay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.person.ReadableVault;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.core.timeline.Timeline;

/** Asks the rules and a notebook the same, one request after the other; they must agree. */
final class Trial {

    private final Calendar calendar;
    private final Ground ground;
    private final LocalDate born;
    private final ReadableVault vault = new ReadableVault();
    private ChildFile file = ChildFile.empty(AMINA);
    private Notebook notebook;
    private LocalDate day = Calendar.FIRST_DAY;
    private int stays;

    Trial(Calendar calendar, Source source, Optional<LocalDate> born) {
        this.calendar = calendar;
        this.ground = new Ground(calendar.today(), source, Terms.USUAL);
        this.born = born.orElse(null);
        this.notebook = new Notebook(calendar, ground.isImport(), this.born);
    }

    Timeline timeline() {
        return file.timeline();
    }

    Notebook notebook() {
        return notebook;
    }

    /** Anything thrown that is no refusal fails the test. */
    void ask(List<Step> steps) {
        List<ChildCommand> request = new ArrayList<>();
        LocalDate reached = day;
        for (Step step : steps) {
            request.add(step.command(stay(++stays), reached, born));
            reached = reached.plusDays(Math.max(0, step.days()));
        }
        Notebook page = notebook.copy();
        boolean written = page.write(request);
        try {
            ChildFile after = file;
            for (ChildEvent event : ChildRules.decide(file, request, ground, calendar.register(), vault)
                    .events()) after = after.after(event);
            assertThat(written).as("the notebook refuses %s", request).isTrue();
            file = after;
            notebook = page;
            day = reached;
        } catch (Refusal refusal) {
            assertThat(written).as("the notebook lets pass %s", request).isFalse();
            assertThat(refusal.objections()).isNotEmpty().doesNotHaveDuplicates();
        }
    }
}
