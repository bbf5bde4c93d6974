package nl.relocationtracker.api.rest.input;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Makes an argument of what comes beside path, query and body: headers, and who asks. */
public interface Beside {

    boolean makes(Class<?> type);

    /**
     * @param route method and path, as the caller wrote it
     * @param mistakes where to add what is wrong
     */
    Object argument(HttpServletRequest request, String route, byte[] body, List<InputMistake> mistakes);
}
