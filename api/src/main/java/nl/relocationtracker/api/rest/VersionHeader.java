package nl.relocationtracker.api.rest;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Says with every answer of the API which version of it answers. A valve, because no filter sees what Tomcat refuses. */
final class VersionHeader extends ValveBase {

    VersionHeader() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (Api.isIn(request.getRequestURI())) response.setHeader(Api.VERSION_HEADER, Api.VERSION);
        getNext().invoke(request, response);
    }
}
