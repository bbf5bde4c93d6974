package nl.relocationtracker.api.access;

import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts in this request. Work that goes on in another thread takes the id along. */
@Component
public class CurrentAccount {

    /** The id that belongs into the metadata of events, under {@code account}. */
    public UUID id() {
        return account().id();
    }

    /**
     * The account with its roles.
     *
     * @throws IllegalStateException outside a request of somebody signed in
     */
    public Account account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) return account;
        throw new IllegalStateException("Nobody is signed in here.");
    }
}
