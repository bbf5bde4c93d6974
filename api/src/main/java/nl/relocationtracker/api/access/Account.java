package nl.relocationtracker.api.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who acts. Events and logs carry the id alone; the name is for the account's own page. */
public record Account(UUID id, String name, Set<Role> roles) implements AuthenticatedPrincipal {

    public Account {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return name;
    }
}
