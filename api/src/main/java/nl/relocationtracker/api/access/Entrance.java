package nl.relocationtracker.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.ProblemType;
import nl.relocationtracker.api.settings.TrackerSettings;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** How people sign in and out by a browser. */
@Component
public class Entrance {

    private final PasswordSignIn passwords;
    private final Sessions sessions;
    private final Accounts accounts;
    private final boolean demo;

    Entrance(PasswordSignIn passwords, Sessions sessions, Accounts accounts, TrackerSettings settings) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.accounts = accounts;
        this.demo = settings.demo();
    }

    /** @throws ProblemAnswer that says why not */
    public void signIn(String name, String password, HttpServletRequest request, HttpServletResponse response) {
        begin(authenticated(name, password, request), request, response);
    }

    private Account authenticated(String name, String password, HttpServletRequest request) {
        UsernamePasswordAuthenticationToken tried = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        tried.setDetails(new WebAuthenticationDetails(request));
        try {
            return (Account) passwords.authenticate(tried).getPrincipal();
        } catch (TooManyTries tooMany) {
            throw ProblemAnswer.of(ProblemType.TOO_MANY_TRIES, Map.of("seconds", tooMany.seconds()));
        } catch (AuthenticationServiceException notNow) {
            throw ProblemAnswer.of(ProblemType.NOT_AVAILABLE);
        } catch (AuthenticationException wrong) {
            throw ProblemAnswer.of(ProblemType.NOT_SIGNED_IN);
        }
    }

    /** Whether it is the password of the account; asked for once more before something grave. */
    public boolean isPassword(Account account, String password, HttpServletRequest request) {
        try {
            authenticated(account.name(), password, request);
            return true;
        } catch (ProblemAnswer wrong) {
            if (wrong.type().equals(ProblemType.NOT_SIGNED_IN)) return false;
            throw wrong;
        }
    }

    /** As whom one click signs in: when a demo is asked for, for a browser on this machine, and nowhere else. */
    public List<Role> demoRoles(HttpServletRequest request) {
        if (!demo || !Loopback.isFromHere(request)) return List.of();
        return Accounts.DEMO_NAMES.keySet().stream()
                .filter(role -> accounts.demo(role).isPresent())
                .toList();
    }

    /** @throws ProblemAnswer where one click signs nobody in */
    public void signInToDemo(Role role, HttpServletRequest request, HttpServletResponse response) {
        if (!demoRoles(request).contains(role)) throw ProblemAnswer.of(ProblemType.NOT_ALLOWED);
        begin(accounts.demo(role).orElseThrow(), request, response);
    }

    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
    }

    private void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(sessions::end);
        SessionCookie.set(sessions.begin(account), request, response);
    }
}
