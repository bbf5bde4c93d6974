package nl.relocationtracker.api.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.Problems;
import nl.relocationtracker.api.rest.problem.Failures;
import nl.relocationtracker.api.rest.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a browser shows when something went wrong: what it means and what to do, nothing of what it was about. */
@Component
class ErrorPages implements ErrorViewResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 406, 410, 429, 503);

    private final SignInWay signIn;

    ErrorPages(SignInWay signIn) {
        this.signIn = signIn;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus failed, Map<String, Object> model) {
        Throwable failure = failure(request);
        boolean later = Failures.isOfAnotherShape(failure) || Failures.isDatabaseAway(failure);
        HttpStatus status = later ? HttpStatus.SERVICE_UNAVAILABLE : failed;
        if (status == HttpStatus.UNAUTHORIZED)
            return new ModelAndView(SignInWay.TEMPLATE, signIn.insteadOf(request), status);
        Map<String, Object> shown = new HashMap<>();
        shown.put("status", status.value());
        shown.put("why", told(request, status));
        if (status.value() == 500) shown.put("failure", logged(request));
        return new ModelAndView("error", shown, status);
    }

    /** The middle of the messages that tell it. */
    private static String told(HttpServletRequest request, HttpStatus status) {
        Object type = request.getAttribute(Problems.TYPE);
        if (ProblemType.FORM_OUT_OF_DATE.equals(type) || ProblemType.CROSS_SITE.equals(type)) return "form";
        int told = TOLD.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        return Integer.toString(told);
    }

    private static UUID logged(HttpServletRequest request) {
        UUID failure = UUID.randomUUID();
        LOG.error("Failure {}", failure, failure(request));
        return failure;
    }

    private static Throwable failure(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }
}
