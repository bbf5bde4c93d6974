package nl.relocationtracker.api.limits;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limits before everything else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bodyLimits(
            TomcatServerProperties tomcat, LimitSettings settings) {
        int threads = tomcat.getThreads().getMax();
        return server -> server.addEngineValves(new BodyLimits(Math.max(1, threads / 2), settings.body()));
    }

    /** After what takes a request apart, which waits for a form; before who it is, which asks the database. */
    @Bean
    FilterRegistrationBean<RequestLimit> requestLimit(LimitSettings settings) {
        FilterRegistrationBean<RequestLimit> filter = new FilterRegistrationBean<>(new RequestLimit(settings));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}
