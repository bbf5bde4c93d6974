package nl.relocationtracker.api.rest.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.EnteredTogether;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.input.OneOf;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the description together: what springdoc reads from the code, what all operations share, and the examples. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Contact.class)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Entry.class);
    }

    @Bean
    OpenAPI description(Contact contact) throws IOException {
        OpenAPI description;
        try (InputStream common = getClass().getResourceAsStream("/openapi/common.json")) {
            description = Json31.mapper().readValue(common, OpenAPI.class);
        }
        description.getInfo().version(Api.VERSION).contact(contact.described());
        ModelConverters.getInstance(true)
                .readAll(EnteredTogether.class)
                .forEach((name, schema) -> description.getComponents().addSchemas(name, schema));
        Schema<?> findings = (Schema<?>) description
                .getComponents()
                .getSchemas()
                .get("Entered")
                .getProperties()
                .get("findings");
        findings.setItems(new Schema<>().$ref("#/components/schemas/Finding"));
        return description;
    }

    @Bean
    OperationCustomizer commonAnswers() {
        return new CommonAnswers();
    }

    @Bean
    @Order(1)
    OpenApiCustomizer walkthrough() {
        return new Walkthrough();
    }

    @Bean
    @SuppressWarnings("unchecked")
    ParameterCustomizer namesOfParameters() {
        return (description, parameter) -> {
            OneOf names = parameter.getParameterAnnotation(OneOf.class);
            if (names != null) description.getSchema().setEnum(allowed(names));
            return description;
        };
    }

    private static List<Object> allowed(OneOf names) {
        return List.copyOf(OneOf.Known.names(names));
    }

    @Bean
    @Order(2)
    OpenApiCustomizer finish() {
        return new Finish();
    }
}
