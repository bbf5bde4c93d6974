package nl.relocationtracker.api.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.access.May;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.language.ReadersLanguage;
import nl.relocationtracker.api.pages.list.Listing;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * Gives every page, those for errors too, what stands around its content.
 *
 * @param openAlerts how many of those that concern an account nobody is on
 */
record Frame(ReadersLanguage languages, Site site, ToLongFunction<Account> openAlerts) implements HandlerInterceptor {

    /** Under which a page about a child gives how the child is called. */
    static final String SUBJECT = "subject";

    /**
     * What is the same for every reader.
     *
     * @param demo whether everything shown is made up
     * @param version of the program
     */
    record Site(boolean demo, String version) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        languages.choice().remember(request, response);
        Theme.remember(request, response);
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page == null) return;
        if (page.getView() instanceof SeeOther other) {
            if (other.told() != null) Remembered.forNextPage(SeeOther.TOLD, other.told(), request, response);
            return;
        }
        if (page.getModel().values().stream().anyMatch(Frame::isAskedWrongly))
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        Language language = languages.of(request);
        May may = CurrentAccount.may();
        String theme = Theme.of(request);
        page.addObject("language", language);
        page.addObject("site", site);
        page.addObject("may", may);
        page.addObject("navigation", Navigation.of(may, shown(request)));
        // What went wrong may be the database.
        if (may.read(Navigation.ALERTS) && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null)
            page.addObject("openAlerts", openAlerts.applyAsLong(may.account().orElseThrow()));
        page.addObject("theme", theme);
        page.addObject("themes", otherThemes(theme, request));
        page.addObject("otherLanguage", sameQueryWith("lang", language.isDutch() ? "en" : "nl", request));
        told(request, page, language).ifPresent(told -> {
            page.addObject("told", told);
            Remembered.forget(SeeOther.TOLD, request, response);
        });
    }

    private static boolean isAskedWrongly(Object shown) {
        return shown instanceof Listing<?> list && list.isWrong();
    }

    private static String shown(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = failed == null ? request.getRequestURI() : failed.toString();
        return address.substring(request.getContextPath().length());
    }

    private static Map<String, String> otherThemes(String theme, HttpServletRequest request) {
        Map<String, String> others = new LinkedHashMap<>();
        for (String other : List.of("light", "dark", "auto"))
            if (!other.equals(theme)) others.put(other, sameQueryWith(Theme.PARAMETER, other, request));
        return others;
    }

    /** What was done on the page before, in words. */
    private static Optional<String> told(HttpServletRequest request, ModelAndView page, Language language) {
        return Optional.ofNullable(WebUtils.getCookie(request, SeeOther.TOLD))
                .flatMap(cookie -> SeeOther.said(
                        cookie.getValue(),
                        shown(request),
                        (String) page.getModel().get(SUBJECT),
                        language));
    }

    /** A query alone stays on the page that one is on, whatever its address. */
    private static String sameQueryWith(String name, String value, HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        String query = failed == null ? request.getQueryString() : failed.toString();
        Stream<String> others = query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&", -1)).filter(part -> !part.isEmpty() && !part.startsWith(name + "="));
        return Stream.concat(others, Stream.of(name + "=" + value)).collect(Collectors.joining("&", "?", ""));
    }
}
