package nl.relocationtracker.projections.measure;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.location.History;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.measure.Passages;
import nl.relocationtracker.core.measure.Residence;
import nl.relocationtracker.core.measure.Residence.Kind;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.projections.live.Kept;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.trip.RoundTrip;

/**
 * Nights [from, to) at one place of emergency reception, whatever the age.
 *
 * @param since the first day of the time at such places alone; see {@link nl.relocationtracker.core.measure.Passage}
 * @param to {@link LocalDate#MAX} while nothing ends it
 */
record EmergencyRow(ChildId child, LocalDate from, LocalDate to, LocalDate since) {

    private static final Columns<EmergencyRow> COLUMNS = Columns.<EmergencyRow>of("emergency_passage")
            .key("child_id", ID, row -> row.child().value())
            .key("from_on", DAY, EmergencyRow::from)
            .and("to_on", DAY, EmergencyRow::to)
            .and("since", DAY, EmergencyRow::since);

    private static final String KEPT = """
            select child_id, from_on, to_on, since, recorded_from from emergency_passage
            where child_id = any (?) and recorded_to = 'infinity' order by child_id, from_on
            """;

    static VersionedTable<EmergencyRow> table() {
        return new VersionedTable<>(EmergencyRow::from, COLUMNS);
    }

    /** @param places the locations where the child lived, of which one that is not known is left out */
    static List<EmergencyRow> of(ChildFile file, Places places) {
        List<Residence> residences = file.timeline().stays().stream()
                .map(stay -> residence(
                        stay,
                        file.timeline().placeGivenUpOn(stay).orElse(stay.leftOn()),
                        places.locations().get(stay.location())))
                .filter(Objects::nonNull)
                .toList();
        List<EmergencyRow> rows = new ArrayList<>();
        new Passages(InEmergency.KINDS, null, LocalDate.MAX).of(residences).forEach(passage -> {
            LocalDate to = passage.out() == null ? LocalDate.MAX : passage.out();
            if (passage.in().isBefore(to)) rows.add(new EmergencyRow(file.id(), passage.in(), to, passage.since()));
        });
        return rows;
    }

    private static Residence residence(Stay stay, LocalDate left, LocationPeriods location) {
        if (location == null || !location.isKnown()) return null;
        LocalDate last = left == null ? LocalDate.MAX : left.minusDays(1);
        List<Kind> kinds = new ArrayList<>();
        for (History.Span<LocationKind> span : location.descriptions().kinds().spans())
            if (span.to().isAfter(stay.arrivedOn())
                    && !span.from().isAfter(last.isBefore(stay.arrivedOn()) ? stay.arrivedOn() : last))
                kinds.add(new Kind(span.value(), span.from()));
        return new Residence(
                stay.spell(),
                stay.placement() != null && stay.placement().origin() == Origin.BORN_IN_RECEPTION,
                stay.arrivedOn(),
                left,
                kinds,
                stay.departure() == null ? null : stay.departure().destination());
    }

    /** Asks what is in the table of these children; the answer is empty until it is there. */
    static Map<ChildId, List<Kept<EmergencyRow>>> kept(RoundTrip trip, List<ChildFile> files) {
        Map<ChildId, List<Kept<EmergencyRow>>> found = new HashMap<>();
        if (files.isEmpty()) return found;
        trip.ask(
                KEPT,
                row -> {
                    ChildId child = new ChildId(row.getObject(1, UUID.class));
                    EmergencyRow kept = new EmergencyRow(
                            child,
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class));
                    Instant since = row.getObject(5, OffsetDateTime.class).toInstant();
                    found.computeIfAbsent(child, first -> new ArrayList<>()).add(new Kept<>(kept, since));
                },
                (Object) files.stream().map(file -> file.id().value()).toArray(UUID[]::new));
        return found;
    }
}
