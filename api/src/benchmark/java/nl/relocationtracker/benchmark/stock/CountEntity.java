package nl.relocationtracker.benchmark.stock;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** How often a child moved under a policy, and since when it is flagged. */
@Entity(name = "RelocationCount")
@Table(name = "relocation_count", indexes = @Index(columnList = "policy, count desc, lastMoveOn desc, childId"))
class CountEntity {

    /** One policy and one child. */
    @Embeddable
    record Key(UUID childId, String policy) implements Serializable {}

    @EmbeddedId
    Key key;

    int count;
    LocalDate flaggedSince;
    LocalDate flaggedUntil;
    LocalDate lastMoveOn;

    CountEntity() {}

    CountEntity(Key key) {
        this.key = key;
    }
}
