package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.IN_NO_HOUSEHOLD;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;

import java.util.Objects;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.CompanyEvent.AccompanimentChanged;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdJoined;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdLeft;

/** With whom a child lives. */
record CompanyRules(Hearing hearing) {

    ChildFile changed(ChildFile before, ChangeAccompaniment change) {
        hearing.judgement().requirePast(change.from());
        return unlessTheSame(before, new AccompanimentChanged(before.id(), change.from(), change.accompaniment()));
    }

    ChildFile joined(ChildFile before, JoinHousehold join) {
        hearing.judgement().requirePast(join.from());
        return unlessTheSame(before, new HouseholdJoined(before.id(), join.from(), join.householdId()));
    }

    ChildFile left(ChildFile before, LeaveHousehold leave) {
        hearing.judgement().requirePast(leave.from());
        boolean inOne = before.accompaniedOn(leave.from())
                .map(known -> known.household())
                .filter(Objects::nonNull)
                .isPresent();
        if (!inOne) {
            hearing.judgement().object(IN_NO_HOUSEHOLD, "day", leave.from());
            return before;
        }
        return hearing.happened(before, new HouseholdLeft(before.id(), leave.from()));
    }

    private ChildFile unlessTheSame(ChildFile before, ChildEvent event) {
        if (before.after(event).accompaniments().equals(before.accompaniments()))
            hearing.judgement().object(NOTHING_CHANGES);
        return hearing.happened(before, event);
    }
}
