package nl.relocationtracker.core.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;

/**
 * What the record of a child must know of locations and the record of a location of children, strictly: what is read here
 * cannot change until the transaction ends.
 */
public interface Register {

    /**
     * The periods of these locations, none of which can close or reopen until the transaction ends. A location that does
     * not exist is not in the answer.
     */
    Map<LocationId, LocationPeriods> hold(Collection<LocationId> locations);

    /** Keeps everybody else from recording that a child is at these locations, and what they are, until the transaction ends. */
    void holdAlone(Collection<LocationId> locations);

    /**
     * The stays at this location that reach beyond a day: that began on it or later, or had not ended by it. Nobody can be
     * placed there until the transaction ends.
     */
    List<Residence> residencesBeyond(LocationId location, LocalDate day);

    /** The nights at this location, of children whose place elsewhere was kept, that began on a day or later, or had not ended by it. */
    List<Nights> nightsBeyond(LocationId location, LocalDate day);

    /**
     * A stay at one location, [arrivedOn, leftOn).
     *
     * @param leftOn null while the child lives there
     * @param touchedLive whether anything of the child was recorded by live entry, not only by imports
     */
    record Residence(ChildId child, LocalDate arrivedOn, LocalDate leftOn, boolean touchedLive) {}

    /** Nights at one location, [from, until), while the place at another was kept. */
    record Nights(ChildId child, LocalDate from, LocalDate until) {}
}
