package nl.relocationtracker.api.importing.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.relocationtracker.core.child.HouseholdId;

/**
 * The households that an import met first, so that children who are recorded at the same time get the same. Only the latest:
 * of one that it forgot the record refuses to keep a second, and whoever tried that finds it there the next time.
 */
final class NewHouseholds {

    private static final int MOST = 20_000;

    private final Map<String, Met> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Met> eldest) {
            return size() > MOST;
        }
    };

    private record Met(HouseholdId id, boolean kept) {}

    synchronized HouseholdId of(String code) {
        return latest.computeIfAbsent(code, first -> new Met(HouseholdId.create(), false))
                .id();
    }

    synchronized boolean isKept(String code) {
        return latest.containsKey(code) && latest.get(code).kept();
    }

    /** To be told when that is committed. */
    synchronized void kept(Collection<String> codes) {
        for (String code : codes) latest.computeIfPresent(code, (same, met) -> new Met(met.id(), true));
    }
}
