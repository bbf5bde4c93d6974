package nl.relocationtracker.projections.live;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.stream.Streams;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads again from its events what happened to some children, for whoever makes rows of them anew beside those who record.
 * What is made of it can't be older than what they wrote: they wait until the transaction ends, as they do for one another.
 */
public final class Remembering {

    private final JdbcTemplate jdbc;
    private final StoredVault vault;

    public Remembering(JdbcTemplate jdbc, StoredVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those of these children of whom something was recorded, in the order of their identifiers. */
    public List<Remembered> of(Collection<UUID> children) {
        // A statement of its own: what is read after it is what was so when it had them all.
        jdbc.query("select id from child where id = any (?) order by id for update", row -> {}, (Object)
                children.toArray(UUID[]::new));
        StoredVault.VaultOfMany keys =
                vault.of(children.stream().map(ChildId::new).toList());
        List<PastOfChild> pasts = Streams.of(jdbc, children).stream()
                .map(child -> PastOfChild.of(child, keys))
                .toList();
        PlacesAt places = PlacesAt.ofStreams(Streams.of(jdbc, placesOf(pasts)));
        return pasts.stream().map(past -> Remembered.of(past, places)).toList();
    }

    private static Collection<UUID> placesOf(List<PastOfChild> pasts) {
        return pasts.stream()
                .flatMap(PastOfChild::places)
                .map(LocationId::value)
                .distinct()
                .toList();
    }
}
