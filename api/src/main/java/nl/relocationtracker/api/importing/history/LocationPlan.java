package nl.relocationtracker.api.importing.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.relocationtracker.api.importing.file.LocationRow;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.Description;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;

/** Turns what a file tells of a location into what is to be recorded, given what is. */
public final class LocationPlan {

    private final ToldLocation location;
    private final LocationPeriods known;
    private final List<LocationCommand> commands = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private LocationPlan(ToldLocation location, LocationPeriods known) {
        this.location = location;
        this.known = known;
    }

    /** @throws nl.relocationtracker.core.refusal.Refusal when the file contradicts what is recorded */
    public static Plan<LocationCommand> of(ToldLocation location, LocationPeriods known) {
        return new LocationPlan(location, known).plan();
    }

    private Plan<LocationCommand> plan() {
        LocationRow first = location.periods().get(0);
        if (known.isKnown()) remarkWhatIsOtherwise(first);
        int next = known.isOpened() ? placeOf(first.opened(), first) : 0;
        int accepted = 0;
        for (LocationRow row : location.periods()) {
            int before = commands.size();
            if (next < known.periods().size()) compare(row, known.periods().get(next));
            else open(row);
            if (commands.size() > before) accepted++;
            next++;
        }
        return new Plan<>(commands, remarks, accepted, location.rows() - accepted);
    }

    /** Which recorded period begins on that day, or the number of them when the file goes on behind them. */
    private int placeOf(LocalDate opened, LocationRow row) {
        List<Period> periods = known.periods();
        for (int i = 0; i < periods.size(); i++) if (periods.get(i).openedOn().equals(opened)) return i;
        Period last = periods.get(periods.size() - 1);
        if (last.closedOn() != null && !opened.isBefore(last.closedOn())) return periods.size();
        throw Differs.at(row.line(), "opened", last.openedOn());
    }

    private void compare(LocationRow row, Period period) {
        if (!period.openedOn().equals(row.opened())) throw Differs.at(row.line(), "opened", period.openedOn());
        if (row.capacity() != null && !row.capacity().equals(period.capacities().first())) otherwise(row, "capacity");
        if (row.closed() == null) return;
        if (period.closedOn() == null) close(row);
        else if (!period.closedOn().equals(row.closed())) throw Differs.at(row.line(), "closed", period.closedOn());
    }

    private void open(LocationRow row) {
        if (!known.isKnown() && commands.isEmpty())
            commands.add(new OpenLocation(
                    known.id(),
                    PeriodId.create(),
                    row.name(),
                    row.location(),
                    row.municipality(),
                    row.kind(),
                    row.capacity(),
                    row.opened()));
        else commands.add(new ReopenLocation(known.id(), null, PeriodId.create(), row.opened(), row.capacity()));
        if (row.closed() != null) close(row);
    }

    private void close(LocationRow row) {
        commands.add(new CloseLocation(known.id(), null, row.closed(), ClosureCause.UNKNOWN));
    }

    private void remarkWhatIsOtherwise(LocationRow row) {
        Description then = known.descriptions().on(row.opened());
        if (!Objects.equals(then.name(), row.name())) otherwise(row, "name");
        if (!Objects.equals(then.municipality(), row.municipality())) otherwise(row, "municipality");
        if (then.kind() != row.kind()) otherwise(row, "kind");
    }

    private void otherwise(LocationRow row, String column) {
        remarks.add(new Remark(row.line(), column, Finding.of(FindingCode.RECORDED_OTHERWISE)));
    }
}
