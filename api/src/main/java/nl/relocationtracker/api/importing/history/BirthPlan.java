package nl.relocationtracker.api.importing.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.FindingCode;

/**
 * When a child was born, as a file tells it, laid beside what is recorded.
 *
 * <p>What a person recorded here stays, also that it is not known: a birth date that somebody took out does not come back
 * with the next file. What an earlier import of the same system brought is replaced.
 *
 * @param command null when there is nothing to record
 * @param line of the row that brings something new; null when there is nothing to record
 */
record BirthPlan(RecordPersonalDetails command, Long line, List<Remark> remarks) {

    private static final BirthPlan NOTHING = new BirthPlan(null, null, List.of());

    static BirthPlan of(ToldChild child, ChildFile known, WhoTold who) {
        Optional<StayRow> told = child.bornIn();
        if (told.isEmpty() || !known.isKnown()) return NOTHING;
        StayRow row = told.get();
        if (who.birth().filter(birth -> birth.canBe(row.born())).isPresent()) return NOTHING;
        return otherwise(row, known, who);
    }

    private static BirthPlan otherwise(StayRow row, ChildFile known, WhoTold who) {
        BirthDate recorded = null;
        Long recordedIn = null;
        PersonalDetails details = PersonalDetails.NONE;
        for (Map.Entry<Long, PersonalDetails> entry : who.details().entrySet()) {
            details = entry.getValue();
            if (Objects.equals(recorded, details.birthDate())) continue;
            recorded = details.birthDate();
            recordedIn = entry.getKey();
        }
        if (recordedIn != null && !who.isSameSource(recordedIn))
            return new BirthPlan(null, null, List.of(Remark.at(row, "born", FindingCode.RECORDED_OTHERWISE)));
        return new BirthPlan(
                new RecordPersonalDetails(known.id(), null, details.born(BirthDate.stated(row.born()))),
                row.line(),
                recorded == null ? List.of() : List.of(Remark.at(row, "born", FindingCode.BIRTH_DATE_CHANGED)));
    }
}
