package nl.relocationtracker.benchmark.stock;

import java.util.function.Consumer;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Sees relocations, and does nothing about them itself. */
@ProcessingGroup("watching")
record Watching(Consumer<ChildRelocated> seen) {

    @EventHandler
    void on(ChildRelocated relocated) {
        seen.accept(relocated);
    }
}
