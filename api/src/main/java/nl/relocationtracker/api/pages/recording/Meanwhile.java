package nl.relocationtracker.api.pages.recording;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.pages.EventWords;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.EventTable.Told;
import org.springframework.stereotype.Component;

/** Tells what others recorded of children, or of a location, while somebody filled in a form about them. */
@Component
public class Meanwhile {

    private final EventTable events;
    private final EventWords words;
    private final Grounds grounds;

    Meanwhile(EventTable events, EventWords words, Grounds grounds) {
        this.events = events;
        this.words = words;
        this.grounds = grounds;
    }

    /**
     * A child or a location whose record was seen.
     *
     * @param version that was seen
     */
    public record Since(UUID id, String name, long version) {}

    /** In sentences, oldest first of each. */
    public List<String> since(List<Since> seen, Language language) {
        return seen.stream()
                .flatMap(one -> events.history(one.id(), null).stream()
                        .filter(told -> told.event().sequence() >= one.version())
                        .map(told -> sentence(one, told, language)))
                .toList();
    }

    private String sentence(Since seen, Told told, Language language) {
        LocalTime at = LocalTime.ofInstant(told.event().recordedAt(), grounds.zone());
        return language.say(
                "record.meanwhile.one",
                seen.name(),
                words.of(told.event().payload(), language),
                told.name() == null ? told.account() : told.name(),
                "%d:%02d".formatted(at.getHour(), at.getMinute()));
    }
}
