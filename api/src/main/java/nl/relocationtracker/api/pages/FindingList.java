package nl.relocationtracker.api.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.projections.findings.FindingView;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Component;

/** What is wrong or bad about one child or location, as a page shows it. */
@Component
public class FindingList {

    private static final int MOST = 20;

    private final Findings findings;
    private final FindingSubjects subjects;
    private final Grounds grounds;

    FindingList(Findings findings, FindingSubjects subjects, Grounds grounds) {
        this.findings = findings;
        this.subjects = subjects;
        this.grounds = grounds;
    }

    /**
     * Some of them, the severe first.
     *
     * @param more how many there are beside these
     * @param all where the whole list is
     */
    public record Some(List<Shown> items, long more, String all) {}

    /**
     * A finding.
     *
     * @param subject whom or what it is about; null on the page of that child or location
     * @param href where what it is about can be seen, or null
     * @param acceptedOn null while nobody lets it be
     * @param acceptedBy null as acceptedOn
     * @param accept where whoever reads can let it be; null where nothing can be accepted
     */
    public record Shown(
            String subject,
            String sentence,
            String href,
            boolean severe,
            boolean imported,
            LocalDate acceptedOn,
            String acceptedBy,
            String why,
            String accept) {}

    public Some of(Selection selection, PointInTime when, Language language) {
        return of(some(selection, when), selection, when, language);
    }

    /** As they are read, to be told in any language. */
    Slice<FindingView, Findings.Place> some(Selection selection, PointInTime when) {
        return findings.findings(selection, when, null, MOST);
    }

    Some of(Slice<FindingView, Findings.Place> slice, Selection selection, PointInTime when, Language language) {
        return some(slice.items(), slice.total() - slice.items().size(), selection, when, language);
    }

    /** About each of the children who live at these locations. */
    public Some livingAt(Collection<UUID> locations, PointInTime when, Language language) {
        List<FindingView> found = findings.livingAt(locations, when, MOST + 1);
        List<FindingView> some = found.stream().limit(MOST).toList();
        return some(some, found.size() - some.size(), Selection.ALL, when, language);
    }

    private Some some(List<FindingView> some, long more, Selection selection, PointInTime when, Language language) {
        Map<UUID, String> about = selection.child() != null
                ? Map.of()
                : subjects.of(
                        some.stream().filter(found -> !isOf(selection, found)).toList(), when, language);
        return new Some(
                some.stream()
                        .map(found -> shown(found, about.get(found.id()), selection, language))
                        .toList(),
                more,
                all(selection));
    }

    private Shown shown(FindingView found, String subject, Selection selection, Language language) {
        FindingView.Acceptance accepted = found.acceptance();
        return new Shown(
                subject,
                Sentences.FINDINGS.sentence(found.code().name(), found.details(), language.locale()),
                href(found, selection),
                found.isSevere(),
                Boolean.TRUE.equals(found.imported()),
                accepted == null ? null : LocalDate.ofInstant(accepted.recordedAt(), grounds.zone()),
                accepted == null ? null : accepted.by() == null ? String.valueOf(accepted.account()) : accepted.by(),
                why(accepted, language),
                accept(found));
    }

    /** Whether it is about the very location on whose page it stands, and about nobody who lives there. */
    private static boolean isOf(Selection selection, FindingView found) {
        return selection.location() != null && found.isOfLocation();
    }

    /** In words, or of a location by a cause. */
    private static String why(FindingView.Acceptance accepted, Language language) {
        if (accepted == null) return null;
        return accepted.because() == null ? accepted.why() : language.say("acceptance." + accepted.because());
    }

    private static String all(Selection selection) {
        return "/findings?" + (selection.child() == null ? "let-be=OPEN" : "child=" + selection.child());
    }

    private static String accept(FindingView found) {
        String path = "/findings/" + found.id() + "/acceptance";
        boolean can = found.acceptance() == null
                && found.acceptedBy() != null
                && CurrentAccount.may().write(path);
        return can ? path : null;
    }

    /** On the page of the child that it is about, the stay; elsewhere that page, or that of the location. */
    private static String href(FindingView found, Selection selection) {
        if (selection.child() != null) return found.about() == null ? null : "#of-" + found.about();
        if (found.childId() != null) return "/children/" + found.childId();
        if (found.householdId() != null) return "/children/" + found.acceptedBy();
        return selection.location() == null && found.locationId() != null ? "/locations/" + found.locationId() : null;
    }
}
