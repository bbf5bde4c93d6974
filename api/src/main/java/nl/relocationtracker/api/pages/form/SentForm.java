package nl.relocationtracker.api.pages.form;

import java.util.Map;
import nl.relocationtracker.api.pages.language.Language;

/** What a browser sent, before it is said which form that fills: for pages that serve more than one. */
public final class SentForm {

    private final FormReading reading;
    private final Map<String, String[]> sent;
    private final Language language;

    SentForm(FormReading reading, Map<String, String[]> sent, Language language) {
        this.reading = reading;
        this.sent = sent;
        this.language = language;
    }

    public <T extends Record> Form<T> as(Class<T> type) {
        return reading.read(type, sent, language);
    }
}
