package nl.relocationtracker.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.picture.Layout;
import nl.relocationtracker.api.pages.picture.TimelinePicture;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.counts.CountsOfChild;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.stays.AbsenceView;
import nl.relocationtracker.projections.stays.ChildFiles;
import nl.relocationtracker.projections.stays.CorrectionView;
import nl.relocationtracker.projections.stays.Corrections;
import nl.relocationtracker.projections.stays.MoveNotes;
import nl.relocationtracker.projections.stays.StayView;
import nl.relocationtracker.projections.stays.Timelines;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A child: where it is, how often it has moved and why, and its timeline as a picture and as a table. */
@Controller
class ChildPage {

    private static final CountingPolicy POLICY = Policies.EVERY_RELOCATION;

    private final ChildFiles files;
    private final Timelines timelines;
    private final Corrections corrections;
    private final Locations locations;
    private final CountsOfChild countsOfChild;
    private final LivePolicies policies;
    private final FindingList findings;
    private final AlertList alerts;
    private final Grounds grounds;
    private final PersonTable persons;
    private final ChildHousehold household;
    private final MoveNotes notes;

    ChildPage(
            ChildFiles files,
            Timelines timelines,
            Corrections corrections,
            Locations locations,
            CountsOfChild countsOfChild,
            LivePolicies policies,
            FindingList findings,
            AlertList alerts,
            Grounds grounds,
            PersonTable persons,
            ChildHousehold household,
            MoveNotes notes) {
        this.files = files;
        this.timelines = timelines;
        this.corrections = corrections;
        this.locations = locations;
        this.countsOfChild = countsOfChild;
        this.policies = policies;
        this.findings = findings;
        this.alerts = alerts;
        this.grounds = grounds;
        this.persons = persons;
        this.household = household;
        this.notes = notes;
    }

    @GetMapping("/children/{id:" + Addresses.ID + "}")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, label = GenerationTransactions.ONE_PLAN)
    String child(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Language language,
            Model model,
            HttpServletResponse response) {
        requireShown(id);
        AskedDay asked = AskedDay.of(asOf, knownAt, grounds.today());
        model.addAttribute("asked", asked);
        model.addAttribute("id", id);
        model.addAttribute("code", ShortCode.of(id));
        ChildId child = new ChildId(id);
        Optional<ChildFile> file = files.fileOf(child, asked.knownAt(grounds.zone()));
        ChildPerson person = person(child, file, asked, language);
        model.addAttribute("person", person);
        model.addAttribute(Frame.SUBJECT, person.called(id));
        if (asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "child";
        }
        PointInTime when = asked.when(grounds.zone());
        List<StayView> stays = timelines.timelineOf(child, when);
        if (stays.isEmpty()) {
            requireKnown(id);
            return "child";
        }
        List<AbsenceView> absences = timelines.absencesOf(child, when);
        ChildHistory history = new ChildHistory(stays, absences, asked.day(), POLICY);
        String transitTo = history.inTransit() ? nameOf(history.last().transitTo(), when) : null;
        model.addAttribute("history", history);
        model.addAttribute("policyTexts", new PolicyTexts(language.locale()));
        model.addAttribute("counts", counts(file, when));
        model.addAttribute("policy", POLICY);
        model.addAttribute("household", household.of(id, when, language));
        model.addAttribute("absences", absences);
        model.addAttribute("notes", file.map(known -> notes.of(child, known)).orElse(Map.of()));
        Differences differences = new Differences(language, location -> nameOf(location, when));
        List<Corrected> corrected = corrections.correctionsOf(child, when).stream()
                .map(correction -> shown(correction, differences))
                .toList();
        model.addAttribute("corrections", corrected);
        Map<UUID, LocalDate> correctedOn = correctedOn(corrected);
        model.addAttribute("correctedOn", correctedOn);
        model.addAttribute("found", findings.of(new Selection(null, null, child, null, null), when, language));
        model.addAttribute("alerted", alerts.ofChild(id, when, language));
        model.addAttribute("transitTo", transitTo);
        model.addAttribute(
                "description",
                language.say(
                        "timeline.description",
                        stays.size(),
                        history.count(),
                        language.day(history.firstDay()),
                        history.byClosure()));
        model.addAttribute(
                "pictures",
                Stream.of(Layout.WIDE, Layout.NARROW)
                        .map(layout -> TimelinePicture.of(
                                stays,
                                asked.day(),
                                POLICY.threshold(),
                                new TimelinePicture.Beside(transitTo, correctedOn),
                                layout,
                                language))
                        .toList());
        return "child";
    }

    private List<RelocationCount> counts(Optional<ChildFile> file, PointInTime when) {
        return file.map(known -> countsOfChild.of(known, policies.all(), when)).orElse(List.of());
    }

    private ChildPerson person(ChildId child, Optional<ChildFile> file, AskedDay asked, Language language) {
        LocalDate day = asked.isWrong() ? asked.today() : asked.day();
        return new ChildPerson(
                persons.of(List.of(child)).getOrDefault(child, PersonalDetails.NONE),
                file.flatMap(known -> known.accompaniedOn(day))
                        .map(Accompanied::accompaniment)
                        .orElse(null),
                day,
                language);
    }

    /** The day on which each stay and absence was last put right. */
    private static Map<UUID, LocalDate> correctedOn(List<Corrected> corrections) {
        Map<UUID, LocalDate> days = new HashMap<>();
        for (Corrected each : corrections) {
            each.correction().stays().forEach(changed -> days.put(changed.id(), each.on()));
            each.correction().absences().forEach(changed -> days.put(changed.id(), each.on()));
        }
        return days;
    }

    /** Something put right, the day on which that was recorded, and what it made another. */
    record Corrected(CorrectionView correction, LocalDate on, List<Differences.Difference> differences) {}

    private Corrected shown(CorrectionView correction, Differences differences) {
        return new Corrected(
                correction, LocalDate.ofInstant(correction.recordedAt(), grounds.zone()), differences.of(correction));
    }

    /** Of a child that is erased nothing is shown, of whatever day. */
    private void requireShown(UUID id) {
        if (files.fileOf(new ChildId(id), null).filter(ChildFile::isErased).isPresent())
            throw new ResponseStatusException(HttpStatus.GONE);
    }

    /** A child that came later than the day asked about is known, and had no stay yet. */
    private void requireKnown(UUID id) {
        if (timelines
                .timelineOf(new ChildId(id), PointInTime.asKnownNow(grounds.today()))
                .isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String nameOf(UUID location, PointInTime when) {
        if (location == null) return null;
        return locations
                .location(new LocationId(location), when)
                .map(LocationView::label)
                .orElse(null);
    }
}
