package nl.relocationtracker.api.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.entry.RecordsTogether;
import nl.relocationtracker.api.rest.entry.Versioned;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation the headers and answers that all of its kind have. */
final class CommonAnswers implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean ofOne = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
        boolean together = method.hasMethodAnnotation(RecordsTogether.class);
        boolean records = together || method.hasMethodAnnotation(Records.class);
        if (records)
            recording(operation, ofOne, together, method.hasMethodAnnotation(PostMapping.class) ? "201" : "200");
        operation
                .getResponses()
                .forEach((status, answer) -> answer.addHeaderObject("API-Version", header("API-Version")));
        if (method.hasMethodAnnotation(Versioned.class)) versioned(operation);
        operation.addParametersItem(parameter("Accept-Language"));
        if (records) {
            answer(operation, 409, "Refused");
            if (ofOne || together) answer(operation, 412, "Stale");
        }
        if (operation.getRequestBody() != null) {
            answer(operation, 413, "TooLarge");
            answer(operation, 415, "UnsupportedMediaType");
        }
        if (ofOne) answer(operation, 404, "NotFound");
        if (method.getBeanType().getPackageName().endsWith(".children") && ofOne) answer(operation, 410, "Erased");
        answer(operation, 400, "InvalidInput");
        answer(operation, 401, "NotSignedIn");
        answer(operation, 403, "NotAllowed");
        answer(operation, 406, "NotAcceptable");
        answer(operation, 429, "TooManyRequests");
        answer(operation, 500, "Unexpected");
        answer(operation, 503, "NotAvailable");
        return operation;
    }

    private static void versioned(Operation operation) {
        operation.getResponses().get("200").addHeaderObject("ETag", header("ETag"));
        operation.addParametersItem(parameter("If-None-Match"));
        answer(operation, 304, "NotModified");
    }

    private static void recording(Operation operation, boolean ofOne, boolean together, String status) {
        operation.getResponses().remove("200");
        Schema<?> entered = new Schema<>().$ref("#/components/schemas/" + (together ? "EnteredTogether" : "Entered"));
        ApiResponse answer = new ApiResponse()
                .description("Recorded.")
                .addHeaderObject("Content-Language", header("Content-Language"))
                .addHeaderObject("Location", header("Location"))
                .content(new Content().addMediaType("application/json", new MediaType().schema(entered)));
        if (!together) answer.addHeaderObject("ETag", header("ETag"));
        operation.getResponses().addApiResponse(status, answer);
        operation.addParametersItem(parameter("Idempotency-Key"));
        if (ofOne) operation.addParametersItem(parameter("If-Match"));
    }

    private static void answer(Operation operation, int status, String name) {
        operation
                .getResponses()
                .addApiResponse(Integer.toString(status), new ApiResponse().$ref("#/components/responses/" + name));
    }

    private static Parameter parameter(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    private static Header header(String name) {
        return new Header().$ref("#/components/headers/" + name);
    }
}
