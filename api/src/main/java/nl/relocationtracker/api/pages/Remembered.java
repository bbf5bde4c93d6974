package nl.relocationtracker.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a browser remembers for pages; nothing of it says who somebody is. */
final class Remembered {

    private Remembered() {}

    /** Something that a reader prefers. */
    static void choice(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        set(name, value, Duration.ofDays(365), "Lax", request, response);
    }

    /** Something that the next page shows, once. */
    static void forNextPage(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        set(name, value, Duration.ofMinutes(1), "Strict", request, response);
    }

    static void forget(String name, HttpServletRequest request, HttpServletResponse response) {
        set(name, "", Duration.ZERO, "Strict", request, response);
    }

    private static void set(
            String name,
            String value,
            Duration kept,
            String sameSite,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(request.getContextPath() + "/")
                        .maxAge(kept)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite(sameSite)
                        .build()
                        .toString());
    }
}
