package nl.relocationtracker.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers with the page for its status where a page can't be given; what a form has against it stands in the form. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler
    void answer(ProblemAnswer problem, HttpServletResponse response) throws IOException {
        response.sendError(problem.type().status());
    }

    /** What no form asked for and is refused all the same: something of others, or over by now. */
    @ExceptionHandler
    void answer(Refusal refusal, HttpServletResponse response) throws IOException {
        LOG.info("A page is refused: {}", Refused.answer(refusal).type());
        response.sendError(404);
    }
}
