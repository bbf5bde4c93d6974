package nl.relocationtracker.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the demo's pages as its caseworker for a browser on this very machine. The connection must come from and go to
 * loopback, no proxy may have passed it on, and the browser must have asked for this machine by a name of its own: a
 * page of another site that points its own name to 127.0.0.1 gets nothing.
 */
final class DemoSignIn extends OncePerRequestFilter {

    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

    private final Accounts accounts;

    DemoSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null && isFromHere(request))
            accounts.demo().ifPresent(DemoSignIn::signIn);
        chain.doFilter(request, response);
    }

    private static void signIn(Account account) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(account));
        SecurityContextHolder.setContext(context);
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null
                && THIS_MACHINE.matcher(host).matches()
                && isLoopback(request.getRemoteAddr())
                && isLoopback(request.getLocalAddr())
                && Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")
                        .allMatch(header -> request.getHeader(header) == null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
