package nl.relocationtracker.api.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.WebUtils;

/** Light or dark: as the device has it, unless a reader chose by {@code ?theme=dark}; a cookie remembers the choice. */
final class Theme {

    static final String PARAMETER = "theme";

    private static final String AS_THE_DEVICE = "auto";
    private static final Set<String> ALL = Set.of(AS_THE_DEVICE, "light", "dark");

    private Theme() {}

    /** @return auto, light or dark */
    static String of(HttpServletRequest request) {
        return asked(request)
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, PARAMETER))
                        .map(Cookie::getValue)
                        .filter(ALL::contains))
                .orElse(AS_THE_DEVICE);
    }

    static void remember(HttpServletRequest request, HttpServletResponse response) {
        asked(request).ifPresent(theme -> Remembered.choice(PARAMETER, theme, request, response));
    }

    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).filter(ALL::contains);
    }
}
