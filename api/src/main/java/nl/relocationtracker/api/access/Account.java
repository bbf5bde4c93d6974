package nl.relocationtracker.api.access;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who acts. Events and logs carry the id alone; the name is for the account's own page.
 *
 * @param locations where a caseworker works; empty for nowhere in particular
 */
public record Account(UUID id, String name, Set<Role> roles, Set<UUID> locations) implements AuthenticatedPrincipal {

    public Account {
        roles = Set.copyOf(roles);
        locations = Set.copyOf(locations);
    }

    /** Whether children's files may be read; whoever may not reads figures alone. */
    public boolean isNearChildren() {
        return !Collections.disjoint(roles, AccessRules.NEAR_CHILDREN);
    }

    @Override
    public String getName() {
        return name;
    }
}
