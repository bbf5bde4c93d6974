package nl.relocationtracker.benchmark.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where a child is now: who lives at a location. */
@Entity(name = "Child")
@Table(name = "child", indexes = @Index(columnList = "locationId"))
class ChildEntity {

    @Id
    UUID id;

    UUID locationId;
    boolean inTransit;

    ChildEntity() {}

    ChildEntity(UUID id) {
        this.id = id;
    }
}
