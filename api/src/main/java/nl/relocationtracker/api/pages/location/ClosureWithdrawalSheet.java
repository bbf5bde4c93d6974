package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.AnnouncementCommand.WithdrawClosure;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationState;
import org.springframework.stereotype.Component;

/** A location will not close after all. */
@Component
class ClosureWithdrawalSheet implements LocationSheet<ClosureWithdrawalSheet.ClosureWithdrawal> {

    /** What is asked. */
    record ClosureWithdrawal(
            @At({IN_THE_FUTURE, BEFORE_LAST_ANNOUNCEMENT}) LocalDate withdrawnOn) {}

    @Override
    public String name() {
        return "withdrawal";
    }

    @Override
    public Class<ClosureWithdrawal> form() {
        return ClosureWithdrawal.class;
    }

    @Override
    public Set<LocationState> offeredWhile() {
        return Set.of(LocationState.WINDING_DOWN);
    }

    @Override
    public ClosureWithdrawal blank(About about) {
        return new ClosureWithdrawal(null);
    }

    @Override
    public List<Part> parts(About about, Language language) {
        return List.of(Part.dayBetween(Closing.announcedOn(about.location()), "withdrawnOn", null));
    }

    @Override
    public LocationCommand command(ClosureWithdrawal filled, About about, Long version) {
        return new WithdrawClosure(new LocationId(about.location().id()), version, about.orToday(filled.withdrawnOn()));
    }
}
