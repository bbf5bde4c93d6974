package nl.relocationtracker.api.pages;

import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.relocationtracker.api.access.Demo;
import nl.relocationtracker.api.pages.form.FormReading;
import nl.relocationtracker.api.pages.language.LanguageChoice;
import nl.relocationtracker.api.pages.language.ReadersLanguage;
import nl.relocationtracker.api.pages.list.ListQueryReading;
import nl.relocationtracker.api.settings.TrackerSettings;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.webjars.WebJarVersionLocator;

/** What pages need from the web framework: language, frame, and assets that browsers may keep. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
class PagesConfiguration {

    /** Under the name by which the web framework looks for it. */
    @Bean
    LanguageChoice localeResolver() {
        return new LanguageChoice();
    }

    @Bean
    ReadersLanguage readersLanguage(LanguageChoice choice, MessageSource messages) {
        return new ReadersLanguage(choice, messages);
    }

    @Bean
    Frame.Site site(Demo demo, ObjectProvider<BuildProperties> build) {
        return new Frame.Site(
                demo.isServed(),
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("?"));
    }

    /** Writes the version of an asset, which is of its content, into the address that a page gives for it. */
    @Bean
    ResourceUrlEncodingFilter assetAddresses() {
        return new ResourceUrlEncodingFilter();
    }

    @Bean
    WebMvcConfigurer framesAndAssets(
            ReadersLanguage languages,
            Validator validator,
            TrackerSettings settings,
            Grounds grounds,
            Frame.Site site,
            OpenAlerts openAlerts) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(languages);
                resolvers.add(new FormReading(languages, validator, grounds::today));
                resolvers.add(new ListQueryReading());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Frame(languages, site, openAlerts));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                // An organisation's own, from the data folder, go before the program's.
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations(
                                settings.data().resolve("assets").toUri() + "/",
                                "classpath:/static/assets/",
                                "classpath:/" + htmx() + "/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)))
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
            }
        };
    }

    /** Where the WebJar has it; its version is part of the path there. */
    private static String htmx() {
        String script = new WebJarVersionLocator().fullPath("htmx.org", "dist/htmx.min.js");
        return Objects.requireNonNull(script, "the WebJar of htmx is missing").replaceFirst("/[^/]*$", "");
    }
}
