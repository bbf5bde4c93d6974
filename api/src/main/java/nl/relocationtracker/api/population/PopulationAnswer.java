package nl.relocationtracker.api.population;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.core.location.Grouping;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.population.Population;
import nl.relocationtracker.projections.population.Population.Row;

/** Persons under 18 in reception at the end of a day. */
@Schema(name = "Population", description = "Persons under 18 in reception at the end of a day.")
record PopulationAnswer(
        LocalDate on,

        @Schema(description = "By kind of location, or by what the grouping makes of the kinds.")
        List<Children> population,

        @Schema(
                description =
                        "Children in the rows, in transit and elsewhere; with a grouping, in the rows that its view shows.")
        long total,

        @Schema(description = "How many of the total.") long unaccompanied,

        @Schema(description = "Had left one place and not arrived at the next; in no row.")
        InTransit inTransit,

        @Schema(description = "Their place was given up while they were away, and they have no other yet; in no row.")
        InTransit elsewhere,

        @Schema(description = "Departed with whereabouts unknown; in no row and not in the total.")
        long missing,

        @Schema(description = "Which kinds are one row; null when each is its own.", nullable = true)
        Grouped grouping,

        @Schema(description = "In UTC.") Instant knownAt,

        @Schema(description = Asked.POSITION_READ) long position) {

    /** Children, and how many of them are unaccompanied. */
    @Schema(name = "PopulationRow", description = "Children, and how many of them are unaccompanied.")
    record Children(String kind, long children, long unaccompanied) {}

    /** Children, and how many of them are unaccompanied. */
    @Schema(name = "PopulationInTransit", description = "Children, and how many of them are unaccompanied.")
    record InTransit(long children, long unaccompanied) {}

    /** The name and version of a grouping. */
    @Schema(name = "Grouping", description = "The name and version of a grouping.")
    record Grouped(String name, int version) {}

    /** @param grouping null for a row per kind */
    static PopulationAnswer of(Population population, Grouping grouping, Basis basis) {
        List<Children> rows = grouping == null ? byKind(population) : grouped(population, grouping);
        Row inTransit = population.inTransit();
        Row elsewhere = population.elsewhere();
        // The view of a grouping leaves out what is in none of its groups, and so those who are nowhere.
        boolean whole = grouping == null;
        return new PopulationAnswer(
                basis.when().asOf(),
                rows,
                rows.stream().mapToLong(Children::children).sum()
                        + (whole ? inTransit.children() + elsewhere.children() : 0),
                rows.stream().mapToLong(Children::unaccompanied).sum()
                        + (whole ? inTransit.unaccompanied() + elsewhere.unaccompanied() : 0),
                new InTransit(inTransit.children(), inTransit.unaccompanied()),
                new InTransit(elsewhere.children(), elsewhere.unaccompanied()),
                population.missing(),
                whole ? null : new Grouped(grouping.name(), grouping.version()),
                basis.knownAt(),
                basis.position());
    }

    private static List<Children> byKind(Population population) {
        return population.rows().stream()
                .map(row -> new Children(row.kind(), row.children(), row.unaccompanied()))
                .toList();
    }

    private static List<Children> grouped(Population population, Grouping grouping) {
        return grouping.shown().stream()
                .map(group -> {
                    List<Row> rows = population.rows().stream()
                            .filter(row ->
                                    Objects.equals(group, grouping.groups().get(LocationKind.valueOf(row.kind()))))
                            .toList();
                    return new Children(
                            group,
                            rows.stream().mapToLong(Row::children).sum(),
                            rows.stream().mapToLong(Row::unaccompanied).sum());
                })
                .toList();
    }
}
