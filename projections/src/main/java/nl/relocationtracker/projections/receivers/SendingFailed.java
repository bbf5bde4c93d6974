package nl.relocationtracker.projections.receivers;

/** Something did not arrive. Without what was answered: that may repeat what was sent. */
public final class SendingFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final Integer status;

    /** @param status what was answered; null when nothing was */
    public SendingFailed(Failure failure, Integer status) {
        super(status == null ? failure.name() : failure + " (" + status + ")");
        this.failure = failure;
        this.status = status;
    }

    Failure failure() {
        return failure;
    }

    Integer status() {
        return status;
    }
}
