package nl.relocationtracker.api.pages.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.language.ReadersLanguage;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.Constraints;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.input.InputMistake.Part;
import nl.relocationtracker.api.rest.input.Unfit;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.LongAgo;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link Form} out of what a browser sends, all mistakes at once; of a day of long ago it asks whether it is meant. */
public final class FormReading implements HandlerMethodArgumentResolver {

    private final ReadersLanguage languages;
    private final Constraints constraints;
    private final Supplier<LocalDate> today;

    public FormReading(ReadersLanguage languages, Validator validator, Supplier<LocalDate> today) {
        this.languages = languages;
        this.constraints = new Constraints(validator);
        this.today = today;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class || parameter.getParameterType() == SentForm.class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        HttpServletRequest sent = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == SentForm.class)
            return new SentForm(this, sent.getParameterMap(), languages.of(sent));
        ParameterizedType form = (ParameterizedType) parameter.getGenericParameterType();
        Class<? extends Record> type = (Class<? extends Record>) form.getActualTypeArguments()[0];
        return read(type, sent.getParameterMap(), languages.of(sent));
    }

    <T extends Record> Form<T> read(Class<T> type, Map<String, String[]> sent, Language language) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, List<String>> typed = new LinkedHashMap<>();
        List<InputMistake> mistakes = new ArrayList<>();
        Map<String, LocalDate> longAgo = new LinkedHashMap<>();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            if (components[i].getType() == Map.class) {
                values[i] = eachOf(name, sent, typed);
                continue;
            }
            List<String> filled = filled(components[i], sent.getOrDefault(name, new String[0]));
            if (components[i].getType() != Secret.class) typed.put(name, filled);
            int before = mistakes.size();
            values[i] = value(components[i], filled, mistakes);
            if (mistakes.size() == before)
                mistakes.addAll(constraints.broken(type, name, values[i], Part.PARAMETER, name));
            if (values[i] instanceof LocalDate day && LongAgo.is(day, today.get())) longAgo.put(name, day);
        }
        T value = mistakes.isEmpty()
                ? BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values)
                : null;
        if (value instanceof Consistent consistent)
            consistent
                    .contradictions()
                    .forEach((field, code) -> mistakes.add(new InputMistake(Part.PARAMETER, field, code, Map.of())));
        Sent before = Sent.of(sent);
        Form<T> form = new Form<>(
                type, typed, mistakes.isEmpty() ? value : null, mistakes, language, before.meaning(longAgo.values()));
        Map<String, Objection> toCome = new LinkedHashMap<>();
        for (int i = 0; i < components.length; i++)
            if (values[i] instanceof LocalDate day && day.isAfter(today.get()))
                toCome.put(components[i].getName(), Objection.of(RefusalCode.IN_THE_FUTURE, "day", day));
        form.foreseeing(toCome);
        longAgo.forEach((field, day) -> {
            if (!before.meant().contains(day.toString()))
                form.reject(field, "form.day.long-ago", language.day(day), LongAgo.YEARS);
        });
        return form;
    }

    /** A field for each of something, named after it, as in {@code place-<id>}; those left empty are not in it. */
    private static Map<String, String> eachOf(
            String name, Map<String, String[]> sent, Map<String, List<String>> typed) {
        Map<String, String> each = new LinkedHashMap<>();
        sent.forEach((field, texts) -> {
            if (!field.startsWith(name + "-") || texts.length == 0 || texts[0].isBlank()) return;
            each.put(field.substring(name.length() + 1), texts[0]);
            typed.put(field, List.of(texts[0]));
        });
        return each;
    }

    private static List<String> filled(RecordComponent component, String[] sent) {
        boolean secret = component.getType() == Secret.class;
        return Arrays.stream(sent)
                .filter(text -> secret ? !text.isEmpty() : !text.isBlank())
                .toList();
    }

    private static Object value(RecordComponent component, List<String> filled, List<InputMistake> mistakes) {
        List<Object> values = new ArrayList<>();
        try {
            for (String text : filled) values.add(TypedValues.read(text, TypedValues.typeOf(component)));
        } catch (Unfit unfit) {
            mistakes.add(unfit.at(Part.PARAMETER, component.getName()));
            return null;
        }
        if (component.getType() == List.class) return List.copyOf(values);
        // A box that is not ticked is not sent.
        if (component.getType() == Boolean.class && values.isEmpty()) return false;
        return values.isEmpty() ? null : values.get(0);
    }
}
