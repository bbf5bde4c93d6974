package nl.relocationtracker.projections.outbox;

/** Brings messages to where they should be. */
@FunctionalInterface
public interface Deliverer {

    /**
     * Returns once the message has arrived, within a minute; whoever receives it may get it again under the same id.
     *
     * @throws Exception when it did not arrive, and is to be tried again
     */
    void deliver(Message message) throws Exception;
}
