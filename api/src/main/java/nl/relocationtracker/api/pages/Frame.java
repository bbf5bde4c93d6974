package nl.relocationtracker.api.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.language.ReadersLanguage;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page, those for errors too, what stands around its content. */
record Frame(ReadersLanguage languages, Site site) implements HandlerInterceptor {

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
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page == null) return;
        Language language = languages.of(request);
        page.addObject("language", language);
        page.addObject("site", site);
        page.addObject("otherLanguage", sameQueryIn(language.isDutch() ? "en" : "nl", request));
    }

    /** A query alone stays on the page that one is on, whatever its address. */
    private static String sameQueryIn(String code, HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        String query = failed == null ? request.getQueryString() : failed.toString();
        Stream<String> others = query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&", -1)).filter(part -> !part.isEmpty() && !part.startsWith("lang="));
        return Stream.concat(others, Stream.of("lang=" + code)).collect(Collectors.joining("&", "?", ""));
    }
}
