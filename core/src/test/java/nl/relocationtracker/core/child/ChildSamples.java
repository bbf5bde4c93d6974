package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.AWAY;
import static nl.relocationtracker.core.child.Children.FAMILY;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.MISTAKE;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.beginTemporaryStay;
import static nl.relocationtracker.core.child.Children.bornOn;
import static nl.relocationtracker.core.child.Children.cameBack;
import static nl.relocationtracker.core.child.Children.comeBack;
import static nl.relocationtracker.core.child.Children.correct;
import static nl.relocationtracker.core.child.Children.correctDeparture;
import static nl.relocationtracker.core.child.Children.depart;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.earlier;
import static nl.relocationtracker.core.child.Children.move;
import static nl.relocationtracker.core.child.Children.nightsElsewhere;
import static nl.relocationtracker.core.child.Children.place;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.recall;
import static nl.relocationtracker.core.child.Children.receive;
import static nl.relocationtracker.core.child.Children.received;
import static nl.relocationtracker.core.child.Children.relocate;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.retract;
import static nl.relocationtracker.core.child.Children.send;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Children.stay;
import static nl.relocationtracker.core.child.Children.temporaryStayBegun;
import static nl.relocationtracker.core.child.Children.withdrawDeparture;
import static nl.relocationtracker.core.child.Destination.RETURNED;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.SCHOOL;
import static nl.relocationtracker.core.child.Whereabouts.HOSPITAL;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.DRACHTEN;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.AbsenceCommand.RetractAbsence;
import nl.relocationtracker.core.child.AbsenceEvent.AbsenceRetracted;
import nl.relocationtracker.core.child.AbsenceEvent.NightsElsewhereRecorded;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildCommand.AcceptFinding;
import nl.relocationtracker.core.child.ChildEvent.FindingAccepted;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.CompanyEvent.AccompanimentChanged;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdJoined;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdLeft;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectOrigin;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureWithdrawn;
import nl.relocationtracker.core.child.CorrectionEvent.EarlierStayRecorded;
import nl.relocationtracker.core.child.CorrectionEvent.OriginCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.StayCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.StayRetracted;
import nl.relocationtracker.core.child.MoveEvent.ChildRecalled;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.LiftHold;
import nl.relocationtracker.core.child.PersonCommand.PlaceHold;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.PersonEvent.HoldLifted;
import nl.relocationtracker.core.child.PersonEvent.HoldPlaced;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded.Occasion;
import nl.relocationtracker.core.person.Ages;
import nl.relocationtracker.core.person.AgesBelieved;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReadableVault;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;

/** One command and one event of every kind, which together are the history of a child. */
public final class ChildSamples {

    private static final PersonalDetails DETAILS = bornOn(march(1).minusYears(9));
    private static final PersonalDetails NAMED = new PersonalDetails(
            List.of(new Name("Amina", null, null, null, Name.Kind.OFFICIAL)), DETAILS.birthDate(), List.of());
    private static final FindingId FINDING = FindingId.saying("a finding");
    private static final HoldId HOLD = new HoldId(new UUID(6, 1));

    private static final Accompaniment ALONE = new Accompaniment(Company.ALONE, true);

    private static final ReadableVault VAULT = new ReadableVault();

    public static final List<ChildCommand> COMMANDS = List.of(
            place(AMINA, FIRST, TER_APEL, march(1), DETAILS),
            relocate(AMINA, SECOND, HEUMENSOORD, march(3), CAPACITY),
            send(AMINA, march(5), BUDEL, SCHOOL),
            receive(AMINA, THIRD, BUDEL, march(6)),
            nightsElsewhere(AMINA, march(6), 1),
            new RetractAbsence(AMINA, null, AWAY, MISTAKE),
            depart(AMINA, march(9), RETURNED),
            correctDeparture(AMINA, march(10), TO_FAMILY),
            withdrawDeparture(AMINA),
            beginTemporaryStay(AMINA, HOSPITAL, march(7)),
            comeBack(AMINA, march(8)),
            send(AMINA, march(9), null, SCHOOL),
            recall(AMINA),
            earlier(AMINA, stay(4), BUDEL, march(2), CAPACITY),
            correct(AMINA, stay(4), DRACHTEN, march(2)),
            retract(AMINA, stay(4)),
            new CorrectOrigin(AMINA, null, FIRST, Origin.BORN_IN_RECEPTION, MISTAKE),
            new CorrectOrigin(AMINA, null, FIRST, Origin.ARRIVED, MISTAKE),
            new ChangeAccompaniment(AMINA, null, march(4), ALONE),
            new JoinHousehold(AMINA, null, march(4), FAMILY),
            new LeaveHousehold(AMINA, null, march(5)),
            depart(AMINA, march(9), RETURNED),
            new RecordPersonalDetails(AMINA, null, NAMED),
            new PlaceHold(AMINA, null, HOLD, HoldGround.APPEAL),
            new LiftHold(AMINA, null, HOLD),
            new AcceptFinding(AMINA, null, FINDING, FindingCode.NOTE_MISSING, MISTAKE),
            new ErasePersonalDetails(AMINA, null, ErasureGround.COURT));

    public static final List<ChildEvent> EVENTS = List.of(
            new PersonalDetailsRecorded(
                    AMINA, Occasion.PLACEMENT, VAULT.seal(new SealedIn(AMINA, 0, "details"), DETAILS)),
            placed(AMINA, FIRST, TER_APEL, march(1)),
            relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(3), CAPACITY),
            sent(AMINA, SECOND, march(5), BUDEL, SCHOOL),
            received(AMINA, SECOND, THIRD, BUDEL, march(6)),
            new NightsElsewhereRecorded(AMINA, AWAY, THIRD, null, march(6), march(7), 3, move(CAPACITY)),
            new AbsenceRetracted(AMINA, AWAY, why(6)),
            departed(AMINA, THIRD, march(9), RETURNED),
            new DepartureCorrected(AMINA, THIRD, march(10), TO_FAMILY, null, null, why(8)),
            new DepartureWithdrawn(AMINA, THIRD, null, why(9)),
            temporaryStayBegun(AMINA, THIRD, HOSPITAL, march(7)),
            cameBack(AMINA, march(8)),
            sent(AMINA, THIRD, march(9), null, SCHOOL),
            new ChildRecalled(AMINA, THIRD),
            new EarlierStayRecorded(
                    AMINA, stay(4), FIRST, BUDEL, march(2), null, null, 0, move(CAPACITY), null, FIRST_PERIOD),
            new StayCorrected(AMINA, stay(4), DRACHTEN, march(2), null, null, FIRST_PERIOD, why(15)),
            new StayRetracted(AMINA, stay(4), FIRST_PERIOD, why(16)),
            new OriginCorrected(AMINA, FIRST, Origin.BORN_IN_RECEPTION, why(17)),
            new OriginCorrected(AMINA, FIRST, Origin.ARRIVED, why(18)),
            new AccompanimentChanged(AMINA, march(4), ALONE),
            new HouseholdJoined(AMINA, march(4), FAMILY),
            new HouseholdLeft(AMINA, march(5)),
            departed(AMINA, THIRD, march(9), RETURNED),
            new PersonalDetailsRecorded(AMINA, Occasion.ENTRY, VAULT.seal(new SealedIn(AMINA, 23, "details"), NAMED)),
            new HoldPlaced(AMINA, HOLD, HoldGround.APPEAL),
            new HoldLifted(AMINA, HOLD),
            new FindingAccepted(
                    AMINA, FINDING, FindingCode.NOTE_MISSING, VAULT.seal(new SealedIn(AMINA, 26, "why"), MISTAKE)),
            new PersonalDetailsErased(
                    AMINA,
                    ErasureGround.COURT,
                    List.of(new AgesBelieved(0, Ages.of(NAMED.birth().orElseThrow())))));

    private static Sealed why(long sequence) {
        return VAULT.seal(new SealedIn(AMINA, sequence, "why"), MISTAKE);
    }

    private ChildSamples() {}
}
