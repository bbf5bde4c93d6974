package nl.relocationtracker.projections.recording;

import java.util.List;
import java.util.function.Function;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;

/**
 * What an import wants recorded of one child.
 *
 * @param commands what is to be done, given what is known; nothing when it is known already. May be asked more than once,
 *     and may throw a Refusal when what is known cannot be brought together with it
 */
public record ChildRequest(ChildId childId, Function<ChildFile, List<ChildCommand>> commands) {}
