package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_ERASED;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.core.child.AbsenceCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.AbsenceCommand.RetractAbsence;
import nl.relocationtracker.core.child.ChildCommand.AcceptFinding;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectDeparture;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectOrigin;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.CorrectionCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.child.CorrectionCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RecallChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.LiftHold;
import nl.relocationtracker.core.child.PersonCommand.PlaceHold;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.timeline.Stay;

/**
 * What may happen to a child. Live entry and imports pass through here alike, so that they cannot disagree.
 */
public final class ChildRules {

    private final Judgement judgement;
    private final MoveRules moves;
    private final EarlierStayRules earlierStays;
    private final CorrectionRules corrections;
    private final AbsenceRules absences;
    private final CompanyRules company;
    private final OriginRules origins;
    private final WhoRules who;
    private final AcceptanceRules acceptances;

    private ChildRules(Hearing hearing) {
        this.judgement = hearing.judgement();
        this.moves = new MoveRules(hearing);
        this.earlierStays = new EarlierStayRules(hearing);
        this.corrections = new CorrectionRules(hearing);
        this.absences = new AbsenceRules(hearing);
        this.company = new CompanyRules(hearing);
        this.origins = new OriginRules(hearing);
        this.who = new WhoRules(hearing);
        this.acceptances = new AcceptanceRules(hearing);
    }

    /**
     * What a request does to a child's record, judged on the record as it would be after the whole request.
     *
     * @param request the commands of one request, in order; all of them or none pass
     * @throws Refusal with every objection, when a rule says no
     */
    public static Decision<ChildEvent> decide(
            ChildFile before, List<? extends ChildCommand> request, Ground ground, Register register, Vault vault) {
        Hearing hearing =
                new Hearing(ground, vault, register.hold(locationsOf(before, request)), new Judgement(ground));
        ChildRules rules = new ChildRules(hearing);
        hearing.judgement().knowBirth(birthIn(request).or(() -> before.birth(vault)));
        ChildFile after = before;
        for (ChildCommand command : request) after = rules.next(after, command);
        new Coherence(hearing.judgement()).require(before.timeline(), after.timeline(), request);
        rules.origins.require(before.timeline(), after.timeline());
        hearing.judgement().requireOpen(before.timeline(), after.timeline(), hearing.places());
        hearing.findOfCare(before, after);
        return hearing.judgement().decision();
    }

    /**
     * Every location at which the request lets a stay or nights elsewhere begin or last longer, and those that it may name
     * as closed.
     */
    public static Set<LocationId> locationsOf(ChildFile before, List<? extends ChildCommand> request) {
        Set<LocationId> locations = new HashSet<>();
        before.timeline().running().ifPresent(stay -> locations.add(stay.location()));
        for (ChildCommand command : request) {
            if (command instanceof PlaceChild place) locations.add(place.locationId());
            if (command instanceof RelocateChild relocate) locations.add(relocate.locationId());
            if (command instanceof ReceiveChild receive) locations.add(receive.locationId());
            if (command instanceof SendChild send && send.destinationId() != null) locations.add(send.destinationId());
            if (command instanceof RecordEarlierStay earlier) locations.add(earlier.locationId());
            if (command instanceof CorrectStay correct) locations.add(correct.locationId());
            if (command instanceof RecordNightsElsewhere nights && nights.locationId() != null)
                locations.add(nights.locationId());
            // Whatever stands beside what is put right may last longer for it, and nights elsewhere may be of any stay.
            if (Coherence.relinks(command)
                    || command instanceof BeginTemporaryStay
                    || command instanceof RecordNightsElsewhere)
                before.timeline().stays().stream().map(Stay::location).forEach(locations::add);
        }
        return locations;
    }

    private static Optional<Birth> birthIn(List<? extends ChildCommand> request) {
        return request.stream()
                .map(ChildRules::detailsIn)
                .filter(details -> details != null && details.birthDate() != null)
                .findFirst()
                .flatMap(details -> details.birth());
    }

    private static PersonalDetails detailsIn(ChildCommand command) {
        if (command instanceof PlaceChild place) return place.details();
        return command instanceof RecordPersonalDetails record ? record.details() : null;
    }

    private ChildFile next(ChildFile before, ChildCommand command) {
        if (command.expectedVersion() != null && command.expectedVersion() != before.version())
            judgement.object(STALE_VERSION, "version", before.version());
        if (before.isErased()) {
            judgement.object(CHILD_ERASED);
            return before;
        }
        if (command instanceof PlaceChild place) return moves.placed(before, place);
        if (!before.isKnown()) {
            judgement.object(CHILD_UNKNOWN, "childId", before.id());
            return before;
        }
        if (command instanceof RelocateChild relocate) return moves.relocated(before, relocate);
        if (command instanceof SendChild send) return moves.sent(before, send);
        if (command instanceof ReceiveChild receive) return moves.received(before, receive);
        if (command instanceof RecallChild) return moves.recalled(before);
        if (command instanceof DepartChild depart) return moves.departed(before, depart);
        if (command instanceof RecordEarlierStay earlier) return earlierStays.recorded(before, earlier);
        if (command instanceof CorrectStay correct) return corrections.corrected(before, correct);
        if (command instanceof RetractStay retract) return corrections.retracted(before, retract);
        if (command instanceof CorrectDeparture correct) return corrections.corrected(before, correct);
        if (command instanceof CorrectOrigin correct) return origins.corrected(before, correct);
        if (command instanceof WithdrawDeparture withdraw) return corrections.withdrawn(before, withdraw);
        if (command instanceof BeginTemporaryStay begin) return absences.begun(before, begin);
        if (command instanceof EndTemporaryStay end) return absences.ended(before, end);
        if (command instanceof RecordNightsElsewhere nights) return absences.nights(before, nights);
        if (command instanceof RetractAbsence retract) return absences.retracted(before, retract);
        if (command instanceof ChangeAccompaniment change) return company.changed(before, change);
        if (command instanceof JoinHousehold join) return company.joined(before, join);
        if (command instanceof LeaveHousehold leave) return company.left(before, leave);
        if (command instanceof RecordPersonalDetails record) return who.recorded(before, record);
        if (command instanceof PlaceHold hold) return who.held(before, hold);
        if (command instanceof LiftHold lift) return who.lifted(before, lift);
        if (command instanceof AcceptFinding accept) return acceptances.accepted(before, accept);
        if (command instanceof ErasePersonalDetails erase) return who.erased(before, erase);
        throw new IllegalStateException("no rule for " + command.getClass().getSimpleName());
    }
}
