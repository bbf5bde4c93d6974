package nl.relocationtracker.api.pages.recording;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.recording.Movers.Offered;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.locations.LocationView;

/**
 * A form by which something is recorded of a child and of who moves along.
 *
 * @param name in its messages, as in {@code relocation}
 * @param at the end of its address
 * @param offered who of the household is offered along
 * @param parts its fields, in order
 * @param present the location that is recorded now and may be kept, whatever became of it; or null
 * @param day the field with the day on which a typed location has to be open
 * @param blank the form before anybody fills it in, with the others who are to be expected to go along
 * @param command what it records of each
 * @param then what follows in time, for warnings alone: of a sending, that the child arrives; null for nothing
 * @param subject the stay that is put right; null for what happens now
 * @param same by which others are offered along where something is put right; null for what happens now
 */
record Sheet<T extends Record & MoveForm>(
        String name,
        UUID child,
        String at,
        Offered offered,
        List<Part> parts,
        UUID present,
        String day,
        Function<List<UUID>, T> blank,
        Correcting<T> command,
        Commanding<T> then,
        StayId subject,
        SameMove same) {

    /** One about what happens now. */
    Sheet(
            String name,
            UUID child,
            Offered offered,
            List<Part> parts,
            String day,
            Function<List<UUID>, T> blank,
            Commanding<T> command,
            Commanding<T> then) {
        this(
                name,
                child,
                name,
                offered,
                parts,
                null,
                day,
                blank,
                (filled, place, of, version, stay) -> command.of(filled, place, of, version),
                then,
                null,
                null);
    }

    /** One that puts right what was recorded, of this child and of those who made the same move. */
    static <T extends Record & MoveForm> Sheet<T> correcting(
            String name,
            UUID child,
            String at,
            StayId subject,
            SameMove same,
            List<Part> parts,
            UUID present,
            Function<List<UUID>, T> now,
            Correcting<T> command) {
        return new Sheet<>(
                name, child, at, Offered.SAME_MOVE, parts, present, "arrivedOn", now, command, null, subject, same);
    }

    Sheet {
        parts = List.copyOf(parts);
    }

    /** Makes a command of what was filled in. */
    interface Commanding<T> {

        /**
         * @param place null where none was typed
         * @param version null when it does not matter
         */
        ChildCommand of(T filled, LocationView place, ChildId child, Long version);
    }

    /** Makes a command of what was filled in about a stay. */
    interface Correcting<T> {

        /**
         * @param place null where none was typed
         * @param version null when it does not matter
         * @param stay of that child; null where what happens now is recorded
         */
        ChildCommand of(T filled, LocationView place, ChildId child, Long version, StayId stay);
    }

    /** Whether it puts right what was recorded. */
    public boolean isCorrecting() {
        return subject != null;
    }

    boolean asksPlace() {
        return parts.stream().anyMatch(part -> part.look() == Part.Look.PLACE);
    }

    /** Whether it is about leaving reception, which is seldom the same for every child of a household. */
    public boolean isDeparture() {
        return parts.stream().anyMatch(part -> part.name().equals("destination"));
    }

    /** Its address. */
    public String path() {
        return "/children/" + child + "/" + at;
    }
}
