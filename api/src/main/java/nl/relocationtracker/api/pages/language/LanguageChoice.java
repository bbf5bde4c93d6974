package nl.relocationtracker.api.pages.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * What a reader chose by {@code ?lang=en}, which a cookie remembers and nothing else; before that, what the browser asks for, and
 * Dutch where that is neither.
 */
public final class LanguageChoice implements LocaleResolver {

    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request).or(() -> remembered(request)).orElseGet(() -> preferred(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("a reader chooses the language");
    }

    /** Remembers what was asked for with this request, if anything was. */
    public void remember(HttpServletRequest request, HttpServletResponse response) {
        asked(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, language.getLanguage())
                                .path(request.getContextPath() + "/")
                                .maxAge(Duration.ofDays(365))
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Lax")
                                .build()
                                .toString()));
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(LanguageChoice::language);
        } catch (InvalidParameterException unreadable) {
            // The page that says so is in some language too.
            return Optional.empty();
        }
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(LanguageChoice::language);
    }

    private static Locale preferred(HttpServletRequest request) {
        return language(nl.relocationtracker.api.rest.problem.Language.of(request)
                        .getLanguage())
                .orElse(Language.DUTCH);
    }

    private static Optional<Locale> language(String code) {
        return switch (code) {
            case "nl" -> Optional.of(Language.DUTCH);
            case "en" -> Optional.of(Language.ENGLISH);
            default -> Optional.empty();
        };
    }
}
