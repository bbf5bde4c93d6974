package nl.relocationtracker.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.figure.Disclosure;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.picture.OpeningsPicture;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.locations.LocationCorrections;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A location: what it is, when it was open, and what its closings caused. A foster family is a home, and has no page. */
@Controller
class LocationPage {

    private final Locations locations;
    private final Churns churns;
    private final LocationCorrections corrections;
    private final FindingList findings;
    private final Grounds grounds;
    private final CurrentAccount current;
    private final Disclosure disclosure;

    LocationPage(
            Locations locations,
            Churns churns,
            LocationCorrections corrections,
            FindingList findings,
            Grounds grounds,
            CurrentAccount current,
            Disclosure disclosure) {
        this.locations = locations;
        this.churns = churns;
        this.corrections = corrections;
        this.findings = findings;
        this.grounds = grounds;
        this.current = current;
        this.disclosure = disclosure;
    }

    @GetMapping("/locations/{id:" + Addresses.ID + "}")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    String location(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            Language language,
            Model model,
            HttpServletResponse response) {
        AskedDay asked = AskedDay.of(asOf, grounds.today());
        model.addAttribute("asked", asked);
        LocationView today = known(id, asked.today());
        model.addAttribute("name", today.label());
        if (asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "location";
        }
        PointInTime when = PointInTime.asKnownNow(asked.day());
        LocationId location = new LocationId(id);
        churns.churnOf(location, when).ifPresent(churn -> {
            LocationView view = locations.location(location, when).orElseThrow();
            model.addAttribute("location", view);
            model.addAttribute("churn", churn);
            model.addAttribute(
                    "corrections",
                    corrections.correctionsOf(location, when).stream()
                            .map(this::shown)
                            .toList());
            Table figures = new Table()
                    .cell("residents", locations.residents(location, when).total())
                    .cell("closings", churn.relocationsByClosure());
            model.addAttribute("figure", disclosure.tell(figures.figures(), language));
            model.addAttribute(
                    "openings", OpeningsPicture.of(view, view.periods().get(0).openedOn(), asked.day(), language));
            // Whoever may not see children sees no findings either: most are about one of them.
            if (current.account().isNearChildren())
                model.addAttribute(
                        "found", findings.of(new Selection(null, null, null, location, null), when, language));
        });
        return "location";
    }

    /** Something put right, and the day on which that was recorded. */
    record Corrected(LocationCorrections.View correction, LocalDate on) {}

    private Corrected shown(LocationCorrections.View correction) {
        return new Corrected(correction, LocalDate.ofInstant(correction.recordedAt(), grounds.zone()));
    }

    private LocationView known(UUID id, LocalDate today) {
        return locations
                .location(new LocationId(id), PointInTime.asKnownNow(today))
                .filter(location -> location.kind() != LocationKind.FOSTER_FAMILY)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
