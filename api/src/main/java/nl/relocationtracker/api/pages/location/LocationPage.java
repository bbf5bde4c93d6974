package nl.relocationtracker.api.pages.location;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertList;
import nl.relocationtracker.api.pages.AskedDay;
import nl.relocationtracker.api.pages.ClosingCells;
import nl.relocationtracker.api.pages.FindingList;
import nl.relocationtracker.api.pages.OpeningsOfDay;
import nl.relocationtracker.api.pages.figure.Disclosure;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.location.ClosingFigures.How;
import nl.relocationtracker.api.pages.picture.OpeningsPicture;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import nl.relocationtracker.projections.locations.Churn;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.locations.Displacements;
import nl.relocationtracker.projections.locations.LocationCorrections;
import nl.relocationtracker.projections.locations.LocationCourse;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A location: what it was, when it was open, who lives there, and what its closings caused. */
@Controller
class LocationPage {

    private final KnownLocations known;
    private final Locations locations;
    private final Churns churns;
    private final OpeningsOfDay openings;
    private final LocationCourse courses;
    private final Displacements displacements;
    private final LocationCorrections corrections;
    private final ResidentList residents;
    private final LocationActs acts;
    private final FindingList findings;
    private final AlertList alerts;
    private final Grounds grounds;
    private final CurrentAccount current;
    private final Disclosure disclosure;
    private final Readings readings;
    private final TransactionTemplate ofOne;

    LocationPage(
            KnownLocations known,
            Locations locations,
            Churns churns,
            OpeningsOfDay openings,
            LocationCourse courses,
            Displacements displacements,
            LocationCorrections corrections,
            ResidentList residents,
            LocationActs acts,
            FindingList findings,
            AlertList alerts,
            Grounds grounds,
            CurrentAccount current,
            Disclosure disclosure,
            Readings readings,
            PlatformTransactionManager transactions) {
        this.known = known;
        this.locations = locations;
        this.churns = churns;
        this.openings = openings;
        this.courses = courses;
        this.displacements = displacements;
        this.corrections = corrections;
        this.residents = residents;
        this.acts = acts;
        this.findings = findings;
        this.alerts = alerts;
        this.grounds = grounds;
        this.current = current;
        this.disclosure = disclosure;
        this.readings = readings;
        this.ofOne = GenerationTransactions.ofOnePlan(transactions);
        this.ofOne.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @GetMapping("/locations/{id:" + Addresses.ID + "}")
    public Object location(
            @PathVariable UUID id, ListQuery query, Language language, Model model, HttpServletResponse response) {
        AskedDay asked = AskedDay.of(query.of("asOf"), query.of("knownAt"), grounds.today());
        if (asked.isWrong()) response.setStatus(HttpStatus.BAD_REQUEST.value());
        if (current.account().isNearChildren() || asked.isWrong())
            return ofOne.execute(status -> shown(id, asked, query, language, model, List::of));
        // What is told of this one depends on what is told of the others.
        return readings.read(
                asked.day(),
                asked.knownAt(grounds.zone()),
                null,
                basis -> shown(id, asked, query, language, model, () -> openings.all(basis)));
    }

    private Object shown(
            UUID id, AskedDay asked, ListQuery query, Language language, Model model, Supplier<List<Churn>> all) {
        LocationView today = known.today(id);
        model.addAttribute("asked", asked);
        model.addAttribute("name", today.label());
        model.addAttribute("id", id);
        if (asked.isWrong()) return "location";
        PointInTime when = asked.when(grounds.zone());
        boolean near = current.account().isNearChildren();
        if (query.asksFile()) {
            if (!near) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            return residents
                    .of(locations.residents(new LocationId(id), when).items(), asked, when, query, language)
                    .file();
        }
        model.addAttribute(
                "first",
                today.periods().isEmpty() ? null : today.periods().get(0).openedOn());
        if (asked.isToday()) model.addAttribute("acts", acts.of(today));
        churns.churnOf(new LocationId(id), when).ifPresent(churn -> {
            Slice<Locations.Resident, Void> living = locations.residents(new LocationId(id), when);
            told(churn, living.total(), when, asked, language, model, all);
            if (near) model.addAttribute("list", residents.of(living.items(), asked, when, query, language));
        });
        return "location";
    }

    private void told(
            Churn churn,
            long living,
            PointInTime when,
            AskedDay asked,
            Language language,
            Model model,
            Supplier<List<Churn>> all) {
        LocationId location = new LocationId(churn.locationId());
        LocationView view = locations.location(location, when).orElseThrow();
        Course course = Course.of(view, courses.courseOf(location, when), asked.day());
        model.addAttribute("location", view);
        model.addAttribute("announced", Closing.announced(view));
        model.addAttribute("churn", churn);
        model.addAttribute("course", course);
        model.addAttribute("corrections", corrections(location, when));
        Table figures = new Table().cell("residents", living);
        ClosingFigures.into(figures, course.periods(), displacements.sumsFrom(location, when));
        if (!current.account().isNearChildren()) {
            ClosingCells.into(figures, all.get());
            figures.twins(How.CAUSED.cell(null), ClosingCells.of(churn.locationId()));
        }
        model.addAttribute("figure", disclosure.tell(figures.figures(), language));
        model.addAttribute(
                "openings", OpeningsPicture.of(view, view.periods().get(0).openedOn(), asked.day(), language));
        // Whoever may not see children sees no findings and alerts either: most are about one of them.
        if (!current.account().isNearChildren()) return;
        model.addAttribute("found", findings.of(new Selection(null, null, null, location, null), when, language));
        model.addAttribute("alerted", alerts.atLocation(location.value(), when, language));
    }

    /** Something put right, and the day on which that was recorded. */
    record Corrected(LocationCorrections.View correction, LocalDate on) {}

    private List<Corrected> corrections(LocationId location, PointInTime when) {
        return corrections.correctionsOf(location, when).stream()
                .map(each -> new Corrected(each, LocalDate.ofInstant(each.recordedAt(), grounds.zone())))
                .toList();
    }
}
