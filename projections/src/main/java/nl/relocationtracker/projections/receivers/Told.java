package nl.relocationtracker.projections.receivers;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may be among those whom a rule tells.
 *
 * @param roles their names
 * @param worksAt where a caseworker works; empty for nowhere in particular
 */
public record Told(UUID account, Set<String> roles, Set<UUID> worksAt) {

    private static final String CASEWORKER = "CASEWORKER";

    public Told {
        roles = Set.copyOf(roles);
        worksAt = Set.copyOf(worksAt);
    }

    /**
     * Whether somebody is, by account or by role. Who is told as a caseworker alone, and works at certain locations, is told of
     * those alone.
     *
     * @param receivers of a rule: roles, or accounts as {@code account:<id>}
     * @param places of what is told of
     */
    public boolean isAmong(List<String> receivers, Set<UUID> places) {
        if (receivers.contains("account:" + account)) return true;
        if (receivers.stream().anyMatch(role -> !role.equals(CASEWORKER) && roles.contains(role))) return true;
        return receivers.contains(CASEWORKER)
                && roles.contains(CASEWORKER)
                && (worksAt.isEmpty() || !Collections.disjoint(worksAt, places));
    }
}
