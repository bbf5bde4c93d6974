package nl.relocationtracker.api.rest.problem;

import jakarta.servlet.ServletException;
import java.io.IOException;
import nl.relocationtracker.api.rest.Api;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Answers with a problem where Tomcat refuses a request to the API before any filter sees it. */
public final class ServerProblems extends ValveBase {

    private final ProblemWriter writer;

    public ServerProblems(ProblemWriter writer) {
        super(true);
        this.writer = writer;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        boolean told = response.isCommitted() || response.getContentWritten() > 0;
        if (told || !response.isError() || !Api.isIn(request.getRequestURI())) return;
        // Otherwise Tomcat's own page follows, and what is written would be dropped.
        if (!response.setErrorReported()) return;
        response.setSuspended(false);
        writer.write(ProblemAnswer.of(ProblemType.ofStatus(response.getStatus())), request, response.getResponse());
    }
}
