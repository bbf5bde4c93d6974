package nl.relocationtracker.api.importing.history;

import java.util.List;

/**
 * What is to be recorded of what a file tells.
 *
 * @param commands of a child or of a location
 * @param accepted rows of which something is new
 * @param repeated rows that say nothing but what is recorded, or what another row says
 */
public record Plan<C>(List<C> commands, List<Remark> remarks, int accepted, int repeated) {

    public Plan {
        commands = List.copyOf(commands);
        remarks = List.copyOf(remarks);
    }
}
