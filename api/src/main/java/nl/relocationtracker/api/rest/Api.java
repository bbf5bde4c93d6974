package nl.relocationtracker.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The API: where it is and which version of it this is. */
public final class Api {

    public static final String PATH = "/api/v1";

    /** Of the API, not of the program: it changes when what callers see changes. Begins with the number in the path. */
    public static final String VERSION = "1.0.0";

    public static final String VERSION_HEADER = "API-Version";

    private Api() {}

    public static boolean isIn(String path) {
        return path != null && path.startsWith("/api/");
    }

    public static boolean isAsked(HttpServletRequest request) {
        return isIn(request.getRequestURI());
    }

    /** Whether a page is asked for, as browsers do: by name, and not as one of all things that there are. */
    public static boolean wantsPage(HttpServletRequest request) {
        // What htmx asks for stands on a page, though it does not say so.
        if (request.getHeader("HX-Request") != null) return true;
        String accepted = String.join(",", Collections.list(request.getHeaders("Accept")));
        try {
            return MediaType.parseMediaTypes(accepted).stream()
                    .anyMatch(type -> !type.isWildcardType() && type.includes(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
