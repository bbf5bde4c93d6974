package nl.relocationtracker.api.pages.recording;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.EventWords;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Movers.Mover;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.EventTable.Told;
import org.springframework.stereotype.Component;

/** Tells what others recorded of children while somebody filled in a form about them. */
@Component
class Meanwhile {

    private final EventTable events;
    private final EventWords words;
    private final Grounds grounds;

    Meanwhile(EventTable events, EventWords words, Grounds grounds) {
        this.events = events;
        this.words = words;
        this.grounds = grounds;
    }

    /** In sentences, oldest first of each child. */
    List<String> since(Map<UUID, Long> seen, List<Mover> movers, Language language) {
        return movers.stream()
                .filter(mover -> seen.containsKey(mover.id()) && mover.version() > seen.get(mover.id()))
                .flatMap(mover -> events.history(mover.id(), null).stream()
                        .filter(told -> told.event().sequence() >= seen.get(mover.id()))
                        .map(told -> sentence(mover, told, language)))
                .toList();
    }

    private String sentence(Mover mover, Told told, Language language) {
        LocalTime at = LocalTime.ofInstant(told.event().recordedAt(), grounds.zone());
        return language.say(
                "record.meanwhile.one",
                mover.name(),
                words.of(told.event().payload(), language),
                told.name() == null ? told.account() : told.name(),
                "%d:%02d".formatted(at.getHour(), at.getMinute()));
    }
}
