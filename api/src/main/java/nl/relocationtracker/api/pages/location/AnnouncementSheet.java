package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_FOR_IMPORTS_ONLY;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationState;
import org.springframework.stereotype.Component;

/** The closing of a location is announced. */
@Component
class AnnouncementSheet implements LocationSheet<AnnouncementSheet.Announcement> {

    /** What is asked. */
    record Announcement(
            @NotNull @At(CLOSES_BEFORE_ANNOUNCEMENT) LocalDate closesOn,
            @NotNull @At(CAUSE_FOR_IMPORTS_ONLY) ClosureCause cause,

            @At({IN_THE_FUTURE, BEFORE_LAST_ANNOUNCEMENT, LOCATION_NOT_OPEN})
            LocalDate announcedOn) {}

    @Override
    public String name() {
        return "announcement";
    }

    @Override
    public Class<Announcement> form() {
        return Announcement.class;
    }

    @Override
    public Set<LocationState> offeredWhile() {
        return Set.of(LocationState.OPEN);
    }

    @Override
    public Announcement blank(About about) {
        return new Announcement(null, null, null);
    }

    @Override
    public List<Part> parts(About about, Language language) {
        return List.of(
                Part.dayBetween(about.today(), "closesOn", null),
                Part.select("cause", Causes.ofClosing(language)),
                Part.dayBetween(Closing.openSince(about.location()), "announcedOn", null));
    }

    @Override
    public Optional<LocalDate> closing(Announcement filled) {
        return Optional.of(filled.closesOn());
    }

    @Override
    public LocationCommand command(Announcement filled, About about, Long version) {
        return new AnnounceClosure(
                new LocationId(about.location().id()),
                version,
                about.orToday(filled.announcedOn()),
                filled.closesOn(),
                filled.cause());
    }
}
