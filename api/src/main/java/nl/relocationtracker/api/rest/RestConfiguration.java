package nl.relocationtracker.api.rest;

import jakarta.servlet.DispatcherType;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.EntryHeaders;
import nl.relocationtracker.api.rest.entry.Repeats;
import nl.relocationtracker.api.rest.input.RequestReading;
import nl.relocationtracker.api.rest.openapi.DescriptionForEverybody;
import nl.relocationtracker.api.rest.problem.ErrorDispatchFilter;
import nl.relocationtracker.api.rest.problem.Failures;
import nl.relocationtracker.api.rest.problem.ProblemResolver;
import nl.relocationtracker.api.rest.problem.ProblemWriter;
import nl.relocationtracker.api.rest.problem.ServerProblems;
import nl.relocationtracker.api.rest.problem.UnreadableRequestFilter;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.projections.person.InstanceSecret;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.reading.UntilRecorded;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.EventsInOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what every resource of the API has in common. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RestConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    ProblemResolver problemResolver(ProblemWriter writer) {
        return new ProblemResolver(writer);
    }

    @Bean
    FilterRegistrationBean<ErrorDispatchFilter> errorDispatchFilter(ProblemWriter writer) {
        FilterRegistrationBean<ErrorDispatchFilter> filter =
                new FilterRegistrationBean<>(new ErrorDispatchFilter(writer));
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<UnreadableRequestFilter> unreadableRequestFilter() {
        FilterRegistrationBean<UnreadableRequestFilter> filter =
                new FilterRegistrationBean<>(new UnreadableRequestFilter());
        // After the filter that says in which encoding a form is written.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<DescriptionForEverybody> descriptionForEverybody() {
        FilterRegistrationBean<DescriptionForEverybody> filter =
                new FilterRegistrationBean<>(new DescriptionForEverybody());
        filter.addUrlPatterns(Api.PATH + "/openapi.json");
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> versionHeader() {
        return server -> server.addEngineValves(new VersionHeader());
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> serverProblems(ProblemWriter writer) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerProblems(writer)));
    }

    @Bean
    ThreadPoolTaskSchedulerCustomizer failuresOfTasks() {
        return scheduler -> scheduler.setErrorHandler(Failures::log);
    }

    @Bean
    Readings readings(
            PlatformTransactionManager transactions,
            EventTable events,
            EventsInOrder order,
            Grounds grounds,
            UntilRecorded answers) {
        return new Readings(transactions, events, order, grounds, answers);
    }

    @Bean
    Repeats repeats(JdbcClient sql, JdbcTemplate jdbc, MasterKey masterKey, Clock clock) {
        return new Repeats(sql, InstanceSecret.of("idempotency", jdbc, masterKey), clock);
    }

    @Bean
    Entries entries(PlatformTransactionManager transactions, Repeats repeats, JsonMapper json) {
        return new Entries(transactions, repeats, json);
    }

    @Bean
    EntryHeaders entryHeaders(CurrentAccount account) {
        return new EntryHeaders(account::id);
    }

    @Bean
    RequestReading requestReading(Validator validator, EntryHeaders headers) {
        return new RequestReading(validator, headers);
    }

    /** What is in the future is judged by the same clock and zone as everything else. */
    @Bean
    ValidationConfigurationCustomizer validationClock(Grounds grounds) {
        return configuration ->
                configuration.clockProvider(() -> grounds.clock().withZone(grounds.zone()));
    }

    @Bean
    WebMvcConfigurer strictReading(RequestReading reading) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(reading);
            }

            @Override
            public void addCorsMappings(CorsRegistry registry) {
                registry.addMapping(Api.PATH + "/openapi.json")
                        .allowedOrigins("*")
                        .allowedMethods("GET", "HEAD");
            }
        };
    }

    /** Spring asks its own resolvers of annotated arguments before any that can be added to them. */
    @Bean
    static BeanPostProcessor strictReadingFirst(ObjectProvider<RequestReading> reading) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof RequestMappingHandlerAdapter adapter) {
                    List<HandlerMethodArgumentResolver> all = new ArrayList<>(List.of(reading.getObject()));
                    all.addAll(adapter.getArgumentResolvers());
                    adapter.setArgumentResolvers(all);
                }
                return bean;
            }
        };
    }
}
