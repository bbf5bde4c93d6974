package nl.relocationtracker.api.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts in this request. Work that goes on in another thread takes the id along. */
@Component
public class CurrentAccount {

    /** The id that is kept with every event as who acted. */
    public UUID id() {
        return account().id();
    }

    /**
     * The account with its roles.
     *
     * @throws IllegalStateException outside a request of somebody signed in
     */
    public Account account() {
        return ifAny().orElseThrow(() -> new IllegalStateException("Nobody is signed in here."));
    }

    /** The account, or nothing where nobody is signed in. */
    public static Optional<Account> ifAny() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }

    /** What whoever asks may open and change. */
    public static May may() {
        return new May(ifAny());
    }
}
