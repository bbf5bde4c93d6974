package nl.relocationtracker.api.importing.history;

import static nl.relocationtracker.api.importing.history.Book.march;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.relocationtracker.api.importing.file.LocationRow;
import nl.relocationtracker.api.importing.file.Problem;
import nl.relocationtracker.api.importing.file.ProblemCode;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.LocationRules;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Terms;
import org.junit.jupiter.api.Test;

class LocationPlanTest {

    private static final Ground GROUND = new Ground(LocalDate.of(2024, 12, 31), Ground.Source.IMPORT, Terms.USUAL);

    private LocationPeriods periods = LocationPeriods.unopened(LocationId.create());
    private Plan<LocationCommand> plan;
    private long line = 1;

    @Test
    void opens_closes_and_opens_again() {
        tell(row(march(20), null), row(march(1), march(5)), row(march(5), march(9)));
        assertThat(periods()).isEqualTo("1-5, 5-9, 20-");
        assertThat(plan.accepted()).isEqualTo(3);
    }

    @Test
    void changes_nothing_when_the_same_rows_come_again() {
        LocationRow[] rows = {row(march(1), march(5)), row(march(7), null)};
        tell(rows);
        tell(rows);
        assertThat(plan.commands()).isEmpty();
        assertThat(plan.repeated()).isEqualTo(2);
    }

    @Test
    void goes_on_where_the_record_ends() {
        tell(row(march(1), null));
        tell(row(march(1), march(5)), row(march(7), null));
        assertThat(periods()).isEqualTo("1-5, 7-");
        tell(row(march(7), march(8)), row(march(9), null));
        assertThat(periods()).isEqualTo("1-5, 7-8, 9-");
    }

    @Test
    void takes_nothing_back_when_the_file_says_less() {
        tell(row(march(1), march(5)), row(march(7), null));
        tell(row(march(1), null));
        assertThat(plan.commands()).isEmpty();
        assertThat(plan.repeated()).isEqualTo(1);
    }

    @Test
    void refuses_other_days_than_the_recorded_ones() {
        tell(row(march(1), march(5)), row(march(7), null));
        assertDiffers("closed", row(march(1), march(4)));
        assertDiffers("opened", row(march(2), march(5)));
        assertDiffers("opened", row(march(1), march(5)), row(march(6), null));
    }

    @Test
    void finds_another_name_than_the_recorded_one_and_keeps_that() {
        tell(row(march(1), null));
        tell(new LocationRow(8, "A", "Elders", "Zeist", LocationKind.EMERGENCY, 12, march(1), march(9)));
        assertThat(periods()).isEqualTo("1-9");
        assertThat(plan.remarks()).extracting(Remark::column).containsExactly("name", "kind", "capacity");
        assertThat(plan.remarks())
                .extracting(remark -> remark.finding().code())
                .containsOnly(FindingCode.RECORDED_OTHERWISE);
        assertThat(periods.label()).isEqualTo("Azc A");
    }

    @Test
    void counts_the_same_row_twice_as_a_repeat() {
        tell(row(march(1), march(5)), row(march(1), march(5)));
        assertThat(plan.accepted()).isEqualTo(1);
        assertThat(plan.repeated()).isEqualTo(1);
    }

    @Test
    void cannot_tell_periods_that_overlap() {
        assertThat(problems(row(march(1), null), row(march(5), null))).containsExactly(ProblemCode.PERIODS_OVERLAP);
        assertThat(problems(row(march(1), march(6)), row(march(5), null))).containsExactly(ProblemCode.PERIODS_OVERLAP);
        assertThat(problems(row(march(1), march(5)), row(march(5), null))).isEmpty();
    }

    @Test
    void cannot_tell_a_location_that_is_called_two_things() {
        LocationRow other = new LocationRow(7, "A", "Elders", "Zeist", LocationKind.OTHER, 100, march(9), null);
        assertThat(problems(row(march(1), march(5)), other))
                .containsExactly(ProblemCode.ROWS_DIFFER, ProblemCode.ROWS_DIFFER);
    }

    private LocationRow row(LocalDate opened, LocalDate closed) {
        return new LocationRow(++line, "A", "Azc A", "Zeist", LocationKind.REGULAR, 100, opened, closed);
    }

    private static List<ProblemCode> problems(LocationRow... rows) {
        return ToldLocation.of(List.of(rows)).problems().stream()
                .map(Problem::code)
                .toList();
    }

    private void tell(LocationRow... rows) {
        plan = LocationPlan.of(ToldLocation.of(List.of(rows)), periods);
        for (LocationEvent event : LocationRules.decide(periods, plan.commands(), GROUND, new Nobody())
                .events()) periods = periods.after(event);
    }

    private void assertDiffers(String column, LocationRow... rows) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tell(rows));
        assertThat(refusal.has(RefusalCode.DIFFERS_FROM_RECORDED)).isTrue();
        assertThat(refusal.objections().get(0).details()).containsEntry("column", column);
    }

    private String periods() {
        return periods.periods().stream()
                .map(period -> period.openedOn().getDayOfMonth() + "-"
                        + (period.closedOn() == null ? "" : period.closedOn().getDayOfMonth()))
                .collect(Collectors.joining(", "));
    }

    private static final class Nobody implements Register {

        @Override
        public Map<LocationId, LocationPeriods> hold(Collection<LocationId> locations) {
            return Map.of();
        }

        @Override
        public void holdAlone(Collection<LocationId> locations) {}

        @Override
        public List<Nights> nightsBeyond(LocationId location, LocalDate day) {
            return List.of();
        }

        @Override
        public List<Residence> residencesBeyond(LocationId location, LocalDate day) {
            return List.of();
        }
    }
}
