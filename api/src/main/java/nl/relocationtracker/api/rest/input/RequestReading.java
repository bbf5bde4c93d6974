package nl.relocationtracker.api.rest.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.rest.problem.Language;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.ProblemType;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Reads every argument of a request before its method is called, and refuses the request with all mistakes at once. */
public final class RequestReading implements HandlerInterceptor, HandlerMethodArgumentResolver {

    /** No body of one request is longer; imports have a way of their own. */
    static final int MOST_BYTES = 1 << 20;

    private static final String ARGUMENTS = RequestReading.class.getName();

    private final DocumentReading documents;
    private final Validator validator;
    private final Beside beside;

    public RequestReading(Validator validator, Beside beside) {
        this.validator = validator;
        this.documents = new DocumentReading(validator);
        this.beside = beside;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method && method.getBeanType().isAnnotationPresent(ReadStrictly.class)) {
            request.setAttribute(ARGUMENTS, new Request(request).read(method.getMethodParameters()));
            if (Arrays.stream(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == Locale.class)) {
                response.setHeader(
                        HttpHeaders.CONTENT_LANGUAGE, Language.of(request).toLanguageTag());
                response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            }
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getContainingClass().isAnnotationPresent(ReadStrictly.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer model,
            NativeWebRequest request,
            WebDataBinderFactory binder) {
        Object[] arguments = (Object[]) request.getAttribute(ARGUMENTS, RequestAttributes.SCOPE_REQUEST);
        return arguments[parameter.getParameterIndex()];
    }

    private final class Request {

        private final HttpServletRequest request;
        private final byte[] body;
        private final List<InputMistake> mistakes = new ArrayList<>();
        private final RecordReading records = new RecordReading(validator, mistakes);

        Request(HttpServletRequest request) throws IOException {
            this.request = request;
            this.body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES)
                throw ProblemAnswer.of(ProblemType.TOO_LARGE, Map.of("most", MOST_BYTES / 1024));
        }

        Object[] read(MethodParameter[] parameters) {
            Object[] arguments = new Object[parameters.length];
            boolean queryRead = false;
            for (int i = 0; i < parameters.length; i++) {
                arguments[i] = argument(parameters[i]);
                queryRead |= parameters[i].hasParameterAnnotation(ParameterObject.class);
            }
            if (!queryRead)
                records.refuseUnknown(Set.of(), request.getParameterMap().keySet());
            if (!mistakes.isEmpty()) throw ProblemAnswer.invalid(mistakes);
            return arguments;
        }

        private Object argument(MethodParameter parameter) {
            Class<?> type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(PathVariable.class)) return ofPath(parameter);
            if (parameter.hasParameterAnnotation(ParameterObject.class))
                return records.ofQuery(type, request.getParameterMap());
            if (parameter.hasParameterAnnotation(RequestBody.class)) return documents.read(type, body, mistakes);
            if (type == Locale.class) return Language.of(request);
            if (beside.makes(type)) return beside.argument(request, route(), body, mistakes);
            throw new IllegalStateException("no rule for " + parameter);
        }

        private String route() {
            String path = request.getMethod() + " " + request.getRequestURI();
            return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        }

        private Object ofPath(MethodParameter parameter) {
            Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            String name = parameter.getParameter().getName();
            return records.ofPath(name, (String) variables.get(name), parameter.getParameterType());
        }
    }
}
