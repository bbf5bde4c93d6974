package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_A_PLACEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.PLACED_BEFORE;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_UNKNOWN;

import java.time.LocalDate;
import java.util.Optional;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectOrigin;
import nl.relocationtracker.core.child.CorrectionEvent.OriginCorrected;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** How a child came into reception. Who is born there begins its first stay on its birth date. */
record OriginRules(Hearing hearing) {

    /** What is told of who a child is with a placement: of one born on that day it tells at least that. */
    PersonalDetails toldOf(ChildFile before, PersonalDetails details, Origin origin, LocalDate day) {
        boolean known = details != null && details.birthDate() != null;
        if (origin != Origin.BORN_IN_RECEPTION || known) return details;
        if (before.birth(hearing.vault()).isPresent()) return details;
        BirthDate born = BirthDate.stated(day);
        hearing.judgement().knowBirth(Optional.of(born.birth()));
        return (details == null ? PersonalDetails.NONE : details).born(born);
    }

    ChildFile corrected(ChildFile before, CorrectOrigin correct) {
        Sealed why = hearing.why(before, correct.why());
        Optional<Stay> stay = before.timeline().stay(correct.stayId());
        if (stay.isEmpty()) hearing.judgement().object(STAY_UNKNOWN, "stayId", correct.stayId());
        else if (stay.get().placement() == null)
            hearing.judgement().object(NOT_A_PLACEMENT, "day", stay.get().arrivedOn());
        else if (stay.get().placement().origin() == correct.origin())
            hearing.judgement().object(NOTHING_CHANGES);
        if (hearing.judgement().objects()) return before;
        ChildFile corrected =
                hearing.happened(before, new OriginCorrected(before.id(), correct.stayId(), correct.origin(), why));
        PersonalDetails told =
                toldOf(before, null, correct.origin(), stay.orElseThrow().arrivedOn());
        return told == null ? corrected : new WhoRules(hearing).told(corrected, told);
    }

    /** Judged on the record as it would be; what a request leaves as it is, it is not asked about. */
    void require(Timeline before, Timeline after) {
        for (Stay stay : after.stays()) {
            boolean judged =
                    before.stay(stay.id()).filter(known -> isSame(known, stay)).isPresent();
            if (!stay.isBornInto() || judged) continue;
            if (!stay.equals(after.stays().get(0))) hearing.judgement().object(PLACED_BEFORE, "day", stay.arrivedOn());
            hearing.judgement().requireBornOn(stay.arrivedOn());
        }
    }

    private static boolean isSame(Stay known, Stay stay) {
        return known.isBornInto() && known.arrivedOn().equals(stay.arrivedOn());
    }

    /** A birth date that turns out to be another takes no stay back: it may be the stay that is wrong now. */
    void compare(Birth birth, Timeline timeline) {
        timeline.stays().stream()
                .filter(stay -> stay.isBornInto() && !birth.canBe(stay.arrivedOn()))
                .forEach(stay ->
                        hearing.judgement().find(Finding.of(FindingCode.BORN_ON_ANOTHER_DAY, "day", stay.arrivedOn())));
    }
}
