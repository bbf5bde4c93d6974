package nl.relocationtracker.projections.person;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.projections.person.PersonSearch.Found;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds children of some locations while somebody types: by how names and numbers begin, whatever the spelling. All children
 * there, and those on the way to or from there, are looked at one by one: a few thousand at most.
 */
public final class NearbySearch {

    private final JdbcClient jdbc;
    private final PersonSearch search;

    public NearbySearch(JdbcClient jdbc, PersonSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    private record Candidate(UUID child, Set<String> words, Set<String> keys, Set<String> numbers) {}

    /** The most likely first. */
    public List<Found> find(String text, Collection<UUID> locations, int limit) {
        List<String> parts = Arrays.stream(text.strip().split("\\s+", 0))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty() || locations.isEmpty()) return List.of();
        return search.told(candidates(locations).stream()
                .map(candidate -> Map.entry(candidate.child(), fit(candidate, parts)))
                .filter(scored -> scored.getValue() > 0)
                .sorted(Comparator.comparing(Map.Entry<UUID, Integer>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** 0 when a part fits nothing of the child. */
    private static int fit(Candidate candidate, List<String> parts) {
        int sum = 0;
        for (String part : parts) {
            int best = best(candidate, part);
            if (best == 0) return 0;
            sum += best;
        }
        return sum;
    }

    private static int best(Candidate candidate, String part) {
        String number = Spelling.compact(part);
        if (!number.isEmpty() && candidate.numbers().stream().anyMatch(known -> known.contains(number))) return 3;
        List<String> words = Spelling.words(part);
        if (words.isEmpty()) return 0;
        if (words.stream().allMatch(word -> candidate.words().stream().anyMatch(known -> known.startsWith(word))))
            return 3;
        // A beginning of one consonant sounds like too much.
        return words.stream()
                        .map(Spelling::key)
                        .allMatch(key ->
                                key.length() > 1 && candidate.keys().stream().anyMatch(known -> known.startsWith(key)))
                ? 1
                : 0;
    }

    private List<Candidate> candidates(Collection<UUID> locations) {
        return jdbc.sql("""
                        select p.child_id, p.words, p.keys,
                               array(select n.compact from person_reference n where n.child_id = p.child_id) as numbers
                        from person p
                        where not p.erased and p.child_id in (
                            select c.id from child c where c.location_id = any (:locations)
                            union all
                            select s.child_id from stay s where s.transit_until = 'infinity' and s.recorded_to = 'infinity'
                                and (s.location_id = any (:locations) or s.transit_to = any (:locations)))
                        """)
                .param("locations", locations.toArray(UUID[]::new))
                .query((row, n) -> new Candidate(
                        row.getObject(1, UUID.class),
                        Set.of((String[]) row.getArray(2).getArray()),
                        Set.of((String[]) row.getArray(3).getArray()),
                        Set.copyOf(Arrays.asList((String[]) row.getArray(4).getArray()))))
                .list();
    }
}
