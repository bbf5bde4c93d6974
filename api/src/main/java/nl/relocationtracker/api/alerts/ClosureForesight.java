package nl.relocationtracker.api.alerts;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.alerts.ClosurePreviews;
import nl.relocationtracker.projections.alerts.ClosurePreviews.ClosurePreview;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.register.LocationRegister;
import org.springframework.stereotype.Component;

/** Says what closing a location would do, of those that can still be closed. */
@Component
public class ClosureForesight {

    private final ClosurePreviews previews;
    private final LocationRegister register;
    private final LivePolicies policies;
    private final Grounds grounds;

    ClosureForesight(ClosurePreviews previews, LocationRegister register, LivePolicies policies, Grounds grounds) {
        this.previews = previews;
        this.register = register;
        this.policies = policies;
        this.grounds = grounds;
    }

    /** The live policies that flag somebody: those under which it is looked. */
    public List<CountingPolicy> policies() {
        return policies.all().stream()
                .filter(policy -> policy.threshold() != null)
                .toList();
    }

    /**
     * In the transaction that runs.
     *
     * @throws Refusal when the day is over, or the location is not open now
     */
    public ClosurePreview of(LocationId id, LocalDate closesOn) {
        LocationPeriods location = register.read(List.of(id)).get(id);
        if (location == null
                || !location.isKnown()
                || location.descriptions().latest().kind() == LocationKind.FOSTER_FAMILY)
            throw Refused.unknown(RefusalCode.LOCATION_UNKNOWN, "locationId", id);
        LocalDate today = grounds.today();
        if (closesOn.isBefore(today)) throw new Refusal(Objection.of(RefusalCode.CLOSES_BEFORE_TODAY, "today", today));
        if (location.periodOn(today).isEmpty()) throw new Refusal(Objection.of(RefusalCode.NOT_OPEN_NOW));
        return previews.preview(id, closesOn);
    }
}
