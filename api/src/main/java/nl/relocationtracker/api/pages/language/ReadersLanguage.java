package nl.relocationtracker.api.pages.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the language of whoever asks to what answers. */
public record ReadersLanguage(LanguageChoice choice, MessageSource messages) implements HandlerMethodArgumentResolver {

    public Language of(HttpServletRequest request) {
        return new Language(choice.resolveLocale(request), messages);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Language.class);
    }

    @Override
    public Language resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
