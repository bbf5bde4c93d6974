package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_FOR_IMPORTS_ONLY;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.AnnouncementCommand.ChangeClosingDay;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationState;
import org.springframework.stereotype.Component;

/** The day on which a location will close is moved. */
@Component
class ClosingDaySheet implements LocationSheet<ClosingDaySheet.ClosingDay> {

    /** What is asked. */
    record ClosingDay(
            @NotNull @At(CLOSES_BEFORE_ANNOUNCEMENT) LocalDate closesOn,
            @NotNull @At(CAUSE_FOR_IMPORTS_ONLY) ClosureCause cause,
            @At({IN_THE_FUTURE, BEFORE_LAST_ANNOUNCEMENT}) LocalDate changedOn) {}

    @Override
    public String name() {
        return "closing-day";
    }

    @Override
    public Class<ClosingDay> form() {
        return ClosingDay.class;
    }

    @Override
    public Set<LocationState> offeredWhile() {
        return Set.of(LocationState.WINDING_DOWN);
    }

    @Override
    public ClosingDay blank(About about) {
        Announced announced = Closing.announced(about.location());
        return announced == null
                ? new ClosingDay(null, null, null)
                : new ClosingDay(announced.closesOn(), announced.cause(), null);
    }

    @Override
    public List<Part> parts(About about, Language language) {
        return List.of(
                Part.dayBetween(about.today(), "closesOn", null),
                Part.select("cause", Causes.ofClosing(language)),
                Part.dayBetween(Closing.announcedOn(about.location()), "changedOn", null));
    }

    @Override
    public Optional<LocalDate> closing(ClosingDay filled) {
        return Optional.of(filled.closesOn());
    }

    @Override
    public LocationCommand command(ClosingDay filled, About about, Long version) {
        return new ChangeClosingDay(
                new LocationId(about.location().id()),
                version,
                about.orToday(filled.changedOn()),
                filled.closesOn(),
                filled.cause());
    }
}
