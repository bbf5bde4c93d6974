package nl.relocationtracker.benchmark.stock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The repositories of the projections. */
interface Repositories {

    interface Stays extends JpaRepository<StayEntity, UUID> {

        Optional<StayEntity> findFirstByChildIdOrderByOrdinalDesc(UUID childId);

        @Query("select s from Stay s where s.childId = ?1 and (s.leftOn is null or s.leftOn > ?2) order by s.ordinal")
        List<StayEntity> touched(UUID childId, LocalDate after);
    }

    interface Children extends JpaRepository<ChildEntity, UUID> {}

    interface Counts extends JpaRepository<CountEntity, CountEntity.Key> {}

    interface Counted extends JpaRepository<CountedEntity, CountedEntity.Key> {

        @Query("select count(c) from CountedRelocation c where c.key.childId = ?1 and c.key.policy = ?2"
                + " and c.movedOn > ?3")
        int countSince(UUID childId, String policy, LocalDate after);
    }

    interface Periods extends JpaRepository<PeriodEntity, UUID> {

        List<PeriodEntity> findByLocationIdInOrderByOpenedOn(Collection<UUID> locations);

        Optional<PeriodEntity> findFirstByLocationIdOrderByOpenedOnDesc(UUID locationId);
    }
}
