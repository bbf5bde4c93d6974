package nl.relocationtracker.api.rest;

import jakarta.servlet.http.HttpServletRequest;

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
}
