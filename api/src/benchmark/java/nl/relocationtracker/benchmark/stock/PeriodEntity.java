package nl.relocationtracker.benchmark.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** When a location was open: the lookup table that a command handler asks, as Axon advises for rules across aggregates. */
@Entity(name = "Period")
@Table(name = "period", indexes = @Index(columnList = "locationId"))
class PeriodEntity {

    @Id
    UUID id;

    UUID locationId;
    String kind;
    LocalDate openedOn;
    LocalDate closedOn;

    PeriodEntity() {}

    PeriodEntity(UUID id, UUID locationId, String kind, LocalDate openedOn) {
        this.id = id;
        this.locationId = locationId;
        this.kind = kind;
        this.openedOn = openedOn;
    }
}
