package nl.relocationtracker.projections.receivers;

import java.util.Locale;

/** In what language somebody is written to. The names are stored and stay for ever. */
public enum MailLanguage {
    NL,
    EN;

    public Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
