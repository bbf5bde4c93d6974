package nl.relocationtracker.api.importing.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.Companions.Told;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.CompanyEvent.AccompanimentChanged;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdJoined;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdLeft;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.refusal.FindingCode;

/**
 * With whom a child is, as the rows of a file tell it, laid beside what is recorded: a row that differs holds from its day
 * of arrival on.
 *
 * <p>What an earlier import of the same system told is replaced. What a person recorded here stays, until the file tells a
 * change on a later day: a row that says what the row before it said is no news, only a system that has not heard.
 */
final class CompanyPlan {

    private final ToldChild child;
    private final ChildFile known;
    private final WhoTold who;
    private final List<ChildCommand> commands = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<Long> lines = new HashSet<>();
    private ChildFile file;

    private CompanyPlan(ToldChild child, ChildFile known, WhoTold who) {
        this.child = child;
        this.known = known;
        this.who = who;
        this.file = known;
    }

    /**
     * @param moves what the same file tells of where the child is
     * @param recorded how many of the told stays are recorded already
     */
    static CompanyPlan of(ToldChild child, ChildFile known, WhoTold who, List<ChildCommand> moves, int recorded) {
        CompanyPlan plan = new CompanyPlan(child, known, who);
        for (ChildCommand move : moves) if (move instanceof PlaceChild place) plan.place(place);
        plan.lay(recorded);
        return plan;
    }

    static Company company(StayRow row, HouseholdId household) {
        if (!row.unaccompanied()) return Company.WITH_PARENT;
        return household == null ? Company.ALONE : Company.CHILD_ONLY_HOUSEHOLD;
    }

    List<ChildCommand> commands() {
        return commands;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** Lines of rows that tell something new. */
    Set<Long> lines() {
        return lines;
    }

    private void place(PlaceChild place) {
        file = file.after(new ChildPlaced(
                known.id(),
                place.stayId(),
                place.locationId(),
                place.arrivedOn(),
                place.accompaniment(),
                place.householdId(),
                0,
                place.origin()));
    }

    private void lay(int recorded) {
        List<StayRow> old = rows(child.stays().subList(0, recorded));
        List<StayRow> all = rows(child.stays());
        StayRow before = null;
        for (int i = 0; i < all.size(); i++) {
            StayRow row = all.get(i);
            // Of several rows of one day the last says how it was from that day on.
            if (i + 1 < all.size() && all.get(i + 1).arrived().equals(row.arrived())) continue;
            lay(row, before, i < old.size());
            before = row;
        }
    }

    private static List<StayRow> rows(List<ToldStay> stays) {
        return stays.stream().flatMap(stay -> stay.rows().stream()).toList();
    }

    /** @param before the row of the last day before it; null when there is none */
    private void lay(StayRow row, StayRow before, boolean recorded) {
        boolean joinedOrLeft = layHousehold(row, before, recorded);
        Accompanied now = on(row);
        if (now.accompaniment().unaccompanied() != row.unaccompanied()) layCompany(row, before, recorded);
        else if (joinedOrLeft && row.unaccompanied()) layAmongChildren(row, now);
    }

    private boolean layHousehold(StayRow row, StayRow before, boolean recorded) {
        HouseholdId household = child.household(row);
        if (Objects.equals(on(row).household(), household)) return false;
        Told told = file.householdTold(row.arrived()).orElseThrow();
        boolean news = before != null && !Objects.equals(before.household(), row.household());
        if (!mayTell(row, told, news)) {
            remarkOnce(row, "household");
            return false;
        }
        if (household == null)
            record(
                    row,
                    new LeaveHousehold(known.id(), null, row.arrived()),
                    new HouseholdLeft(known.id(), row.arrived()));
        else
            record(
                    row,
                    new JoinHousehold(known.id(), null, row.arrived(), household),
                    new HouseholdJoined(known.id(), row.arrived(), household));
        if (recorded) remarks.add(Remark.at(row, "household", FindingCode.HOUSEHOLD_CHANGED));
        return true;
    }

    private void layCompany(StayRow row, StayRow before, boolean recorded) {
        Told told = file.accompanimentTold(row.arrived()).orElseThrow();
        boolean news = before != null && before.unaccompanied() != row.unaccompanied();
        if (!mayTell(row, told, news)) {
            remarkOnce(row, "unaccompanied");
            return;
        }
        change(row, new Accompaniment(company(row, on(row).household()), null));
        if (recorded) remarks.add(Remark.at(row, "unaccompanied", FindingCode.ACCOMPANIMENT_CHANGED));
    }

    /** Who is alone and comes into a household is with other children, and the other way round. */
    private void layAmongChildren(StayRow row, Accompanied now) {
        boolean byItself = now.accompaniment().company() == Company.ALONE
                || now.accompaniment().company() == Company.CHILD_ONLY_HOUSEHOLD;
        Accompaniment told = new Accompaniment(
                company(row, now.household()), now.accompaniment().guardian());
        if (byItself
                && !told.equals(now.accompaniment())
                && mayTell(row, file.accompanimentTold(row.arrived()).orElseThrow(), true)) change(row, told);
    }

    private void change(StayRow row, Accompaniment told) {
        record(
                row,
                new ChangeAccompaniment(known.id(), null, row.arrived(), told),
                new AccompanimentChanged(known.id(), row.arrived(), told));
    }

    private Accompanied on(StayRow row) {
        return file.accompaniedOn(row.arrived()).orElseThrow();
    }

    /**
     * @param told what holds on that day
     * @param news whether the file tells a change from that day on
     */
    private boolean mayTell(StayRow row, Told told, boolean news) {
        return told.recordedIn() >= known.version()
                || (news && told.from().isBefore(row.arrived()))
                || who.isSameSource(told.recordedIn());
    }

    private void record(StayRow row, ChildCommand command, ChildEvent event) {
        commands.add(command);
        lines.add(row.line());
        file = file.after(event);
    }

    /** What holds from a day on is told again by every row. */
    private void remarkOnce(StayRow row, String column) {
        boolean said = remarks.stream()
                .anyMatch(remark -> remark.finding().code() == FindingCode.RECORDED_OTHERWISE
                        && remark.column().equals(column));
        if (!said) remarks.add(Remark.at(row, column, FindingCode.RECORDED_OTHERWISE));
    }
}
