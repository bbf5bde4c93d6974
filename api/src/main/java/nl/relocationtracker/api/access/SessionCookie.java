package nl.relocationtracker.api.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that continues a session; it ends with the browser. */
final class SessionCookie {

    static final String NAME = "session";

    private SessionCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
    }

    static void set(String secret, HttpServletRequest request, HttpServletResponse response) {
        write(secret, Duration.ofSeconds(-1), request, response);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private static void write(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path(request.getContextPath() + "/")
                        .maxAge(kept)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        // Not strict: whoever follows a link from a message is still signed in. Forms have a token.
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
