package nl.relocationtracker.api.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.relocationtracker.api.rest.problem.ProblemType;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows whoever signed in by a browser, also on the page that says what went wrong. */
final class SessionSignIn extends OncePerRequestFilter {

    private static final String FOUND = SessionSignIn.class.getName();

    /** Sent by live.js. */
    private static final String BY_ITSELF = "X-By-Itself";

    private final Sessions sessions;
    private final Problems problems;

    SessionSignIn(Sessions sessions, Problems problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            if (request.getAttribute(FOUND) instanceof Account account) hold(account);
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = CurrentAccount.ifAny();
        try {
            if (account.isEmpty())
                account = SessionCookie.of(request)
                        .flatMap(secret -> isBySomebody(request) ? sessions.of(secret) : sessions.unusedOf(secret));
        } catch (DataAccessException e) {
            response.setHeader("Retry-After", "5");
            problems.answer(request, response, ProblemType.NOT_AVAILABLE);
            return;
        }
        account.ifPresent(found -> {
            request.setAttribute(FOUND, found);
            hold(found);
        });
        chain.doFilter(request, response);
    }

    /** What a page asks by itself, because something has happened, is no use of a session: nobody need be there. */
    private static boolean isBySomebody(HttpServletRequest request) {
        return request.getHeader(BY_ITSELF) == null;
    }

    private static void hold(Account account) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(account));
        SecurityContextHolder.setContext(context);
    }
}
