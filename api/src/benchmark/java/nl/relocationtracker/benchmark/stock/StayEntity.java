package nl.relocationtracker.benchmark.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A stay. Without what it was taken for before: stock Axon need not keep that. */
@Entity(name = "Stay")
@Table(
        name = "stay",
        indexes = {@Index(columnList = "childId, ordinal"), @Index(columnList = "locationId, leftOn")})
class StayEntity {

    @Id
    UUID stayId;

    UUID childId;
    int ordinal;
    UUID locationId;
    LocalDate arrivedOn;
    LocalDate leftOn;
    UUID movedFrom;
    String reason;
    String decidedBy;
    LocalDate departedOn;
    String destination;

    StayEntity() {}

    StayEntity(UUID stayId, UUID childId, int ordinal, UUID locationId, LocalDate arrivedOn) {
        this.stayId = stayId;
        this.childId = childId;
        this.ordinal = ordinal;
        this.locationId = locationId;
        this.arrivedOn = arrivedOn;
    }
}
