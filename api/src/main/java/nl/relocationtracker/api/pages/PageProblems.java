package nl.relocationtracker.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers with the page for its status where a page can't be given; what a form has against it stands in the form. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
class PageProblems {

    @ExceptionHandler
    void answer(ProblemAnswer problem, HttpServletResponse response) throws IOException {
        response.sendError(problem.type().status());
    }
}
