package nl.relocationtracker.projections.stays;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildEvent.ChildRecalled;
import nl.relocationtracker.core.child.ChildEvent.EarlierStayRecorded;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;
import nl.relocationtracker.projections.stays.CorrectionView.Changed;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.EventTable.Told;

/** Reads what was put right of a child, by whom and why, by folding its events. */
public final class Corrections {

    private final EventTable events;
    private final Vault vault;

    public Corrections(EventTable events, Vault vault) {
        this.events = events;
        this.vault = vault;
    }

    /**
     * Oldest first.
     *
     * @param knownAt null for everything known by now
     */
    public List<CorrectionView> correctionsOf(ChildId child, Instant knownAt) {
        List<CorrectionView> corrections = new ArrayList<>();
        ChildFile file = ChildFile.empty(child);
        for (Told told : events.history(child.value())) {
            if (knownAt != null && told.event().recordedAt().isAfter(knownAt)) break;
            if (!(told.event().payload() instanceof ChildEvent event)) break;
            ChildFile after = file.after(event);
            if (isCorrection(event)) corrections.add(view(child, told, event, file.timeline(), after.timeline()));
            file = after;
        }
        return corrections;
    }

    private static boolean isCorrection(ChildEvent event) {
        return event.why() != null || event instanceof EarlierStayRecorded || event instanceof ChildRecalled;
    }

    private CorrectionView view(ChildId child, Told told, ChildEvent event, Timeline before, Timeline after) {
        Optional<String> why = Optional.ofNullable(event.why())
                .flatMap(text -> vault.text(new SealedIn(child, told.event().sequence(), "why"), text));
        return new CorrectionView(
                event.getClass().getSimpleName(),
                told.event().recordedAt(),
                told.account(),
                told.name(),
                why.orElse(null),
                changed(before, after));
    }

    private static List<Changed> changed(Timeline before, Timeline after) {
        Set<StayId> all = new LinkedHashSet<>();
        before.stays().forEach(stay -> all.add(stay.id()));
        after.stays().forEach(stay -> all.add(stay.id()));
        List<Changed> changed = new ArrayList<>();
        for (StayId id : all) {
            Stay was = before.stay(id).orElse(null);
            Stay is = after.stay(id).orElse(null);
            if (was == null || !was.equals(is)) changed.add(new Changed(was, is));
        }
        return changed;
    }
}
