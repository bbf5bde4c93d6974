package nl.relocationtracker.api.alerts;

import java.util.Collections;
import java.util.Set;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.projections.alerts.AlertSelection.Watcher;

/** Which alerts somebody is shown in a list: a caseworker those of the own locations, whoever answers for all of them all. */
public final class Concern {

    private static final Set<Role> ANSWER_FOR_ALL = Set.of(Role.SUPERVISOR, Role.OPERATOR);

    private Concern() {}

    /** @return null for all */
    public static Watcher of(Account account) {
        return Collections.disjoint(account.roles(), ANSWER_FOR_ALL)
                ? new Watcher(account.id(), account.locations())
                : null;
    }
}
