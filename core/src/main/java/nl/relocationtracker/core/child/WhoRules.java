package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.BORN_IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_STILL_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.HOLD_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.UNDER_HOLD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildFile.SealedDetails;
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
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.Hold;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.Stay;

/** What may be recorded of who a child is, and when that may be erased. */
record WhoRules(Hearing hearing) {

    /** Who the child is, told with its placement: what was known stays known. */
    ChildFile told(ChildFile before, PersonalDetails details) {
        Optional<PersonalDetails> known = before.opened(hearing.vault());
        BirthDate believed = known.map(PersonalDetails::birthDate).orElse(null);
        if (believed != null && details.birthDate() != null && !believed.equals(details.birthDate()))
            hearing.judgement().find(Finding.of(FindingCode.BIRTH_DATE_CHANGED));
        PersonalDetails all = known.map(details::completedBy).orElse(details);
        return sealed(before, Occasion.PLACEMENT, all);
    }

    ChildFile recorded(ChildFile before, RecordPersonalDetails record) {
        PersonalDetails known = before.opened(hearing.vault()).orElse(PersonalDetails.NONE);
        PersonalDetails all = record.details().instead(known, record.forgotten());
        if (all.equals(known)) {
            hearing.judgement().object(NOTHING_CHANGES);
            return before;
        }
        // A birth date changes ages; it takes no stay back. What the stays then look like is a finding.
        all.birth().ifPresent(birth -> {
            if (birth.earliest().isAfter(hearing.ground().today()))
                hearing.judgement().object(BORN_IN_THE_FUTURE);
            for (Stay stay : before.timeline().stays()) compare(birth, stay.arrivedOn());
            new OriginRules(hearing).compare(birth, before.timeline());
        });
        return sealed(before, Occasion.ENTRY, all);
    }

    private void compare(Birth birth, LocalDate arrivedOn) {
        if (arrivedOn.isBefore(birth.earliest()))
            hearing.judgement().find(Finding.of(FindingCode.BEFORE_BIRTH, "day", arrivedOn));
        if (!arrivedOn.isBefore(birth.eighteenthOn()))
            hearing.judgement().find(Finding.of(FindingCode.NOT_A_CHILD_ANY_MORE, "day", arrivedOn));
    }

    private ChildFile sealed(ChildFile before, Occasion occasion, PersonalDetails details) {
        return hearing.happened(
                before,
                new PersonalDetailsRecorded(
                        before.id(), occasion, hearing.vault().seal(before.placeOf("details"), details)));
    }

    ChildFile held(ChildFile before, PlaceHold place) {
        if (before.who().holds().stream().anyMatch(hold -> hold.id().equals(place.holdId()))) {
            hearing.judgement().object(NOTHING_CHANGES);
            return before;
        }
        return hearing.happened(before, new HoldPlaced(before.id(), place.holdId(), place.ground()));
    }

    ChildFile lifted(ChildFile before, LiftHold lift) {
        if (before.who().holds().stream().noneMatch(hold -> hold.id().equals(lift.holdId()))) {
            hearing.judgement().object(HOLD_UNKNOWN, "holdId", lift.holdId());
            return before;
        }
        return hearing.happened(before, new HoldLifted(before.id(), lift.holdId()));
    }

    ChildFile erased(ChildFile before, ErasePersonalDetails erase) {
        if (!before.who().holds().isEmpty())
            hearing.judgement()
                    .object(
                            UNDER_HOLD,
                            "grounds",
                            before.who().holds().stream()
                                    .map(Hold::ground)
                                    .distinct()
                                    .toList());
        // Nobody can care for a child, nor record its departure, that is not known any more.
        if (before.timeline().isInReception()) hearing.judgement().object(CHILD_STILL_IN_RECEPTION);
        return hearing.happened(before, new PersonalDetailsErased(before.id(), erase.ground(), beliefs(before)));
    }

    /** Each that differs from the one before it. */
    private List<AgesBelieved> beliefs(ChildFile before) {
        List<AgesBelieved> beliefs = new ArrayList<>();
        Ages believed = null;
        for (SealedDetails told : before.who().told()) {
            Ages ages = told.opened(hearing.vault())
                    .flatMap(PersonalDetails::birth)
                    .map(Ages::of)
                    .orElse(null);
            if (!Objects.equals(ages, believed))
                beliefs.add(new AgesBelieved(told.place().sequence(), ages));
            believed = ages;
        }
        return beliefs;
    }
}
