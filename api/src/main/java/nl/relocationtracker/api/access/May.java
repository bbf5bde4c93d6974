package nl.relocationtracker.api.access;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** What somebody may open and change, by address: what a page does not show of it is refused by the same rules. */
public record May(Optional<Account> account) {

    /** @param path as in {@code /locations/...}, without a query */
    public boolean read(String path) {
        return AccessRules.about(path)
                .filter(rule -> rule.open() || isIn(rule.readers()))
                .isPresent();
    }

    public boolean write(String path) {
        return AccessRules.about(path).filter(rule -> isIn(rule.writers())).isPresent();
    }

    private boolean isIn(Set<Role> allowed) {
        return account.filter(one -> !Collections.disjoint(one.roles(), allowed))
                .isPresent();
    }
}
