package nl.relocationtracker.api.access;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** What Spring Security holds of whoever signed in: the account, and its roles as {@code ROLE_...}. */
final class SignedIn {

    private SignedIn() {}

    static Authentication as(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account,
                null,
                AuthorityUtils.createAuthorityList(
                        account.roles().stream().map(role -> "ROLE_" + role).toList()));
    }
}
