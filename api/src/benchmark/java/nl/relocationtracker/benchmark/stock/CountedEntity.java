package nl.relocationtracker.benchmark.stock;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** One relocation, or one stay, that counts under a policy. */
@Entity(name = "CountedRelocation")
@Table(name = "counted_relocation", indexes = @Index(columnList = "policy, since"))
class CountedEntity {

    /** The how manieth of a child under a policy. */
    @Embeddable
    record Key(UUID childId, String policy, int nth) implements Serializable {}

    @EmbeddedId
    Key key;

    UUID relocationId;
    LocalDate movedOn;
    LocalDate since;
    LocalDate flaggedSince;
    LocalDate flaggedUntil;

    CountedEntity() {}

    CountedEntity(Key key, UUID relocationId, LocalDate movedOn) {
        this.key = key;
        this.relocationId = relocationId;
        this.movedOn = movedOn;
        this.since = movedOn;
    }
}
