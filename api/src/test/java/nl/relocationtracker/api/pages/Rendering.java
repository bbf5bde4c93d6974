package nl.relocationtracker.api.pages;

import java.util.HashMap;
import java.util.Map;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.language.LanguageChoice;
import nl.relocationtracker.api.pages.language.ReadersLanguage;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** A page as the program would write it, without the program. */
public final class Rendering {

    static final ResourceBundleMessageSource MESSAGES = messages();

    private static final SpringTemplateEngine ENGINE = engine();

    private Rendering() {}

    public static Language language(String code) {
        return new Language(code.equals("nl") ? Language.DUTCH : Language.ENGLISH, MESSAGES);
    }

    /** @param query what stands behind the question mark of the address, as in {@code lang=en} */
    static String page(String template, Frame.Site site, String query, Map<String, Object> model) {
        MockServletContext application = new MockServletContext();
        MockHttpServletRequest request = new MockHttpServletRequest(application, "GET", "/");
        request.setQueryString(query);
        if (query.contains("lang=en")) request.setParameter("lang", "en");
        MockHttpServletResponse response = new MockHttpServletResponse();
        ModelAndView page = new ModelAndView(template, new HashMap<>(model));
        new Frame(new ReadersLanguage(new LanguageChoice(), MESSAGES), site, account -> 0)
                .postHandle(request, response, Rendering.class, page);
        Language language = (Language) page.getModel().get("language");
        return ENGINE.process(
                template,
                new WebContext(
                        JakartaServletWebApplication.buildApplication(application)
                                .buildExchange(request, response),
                        language.locale(),
                        page.getModel()));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(MESSAGES);
        return engine;
    }
}
