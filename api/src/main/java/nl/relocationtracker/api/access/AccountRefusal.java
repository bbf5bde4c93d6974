package nl.relocationtracker.api.access;

/** Why an account can't be made or changed so. Whoever shows it has a message {@code account.refused.<reason>}. */
public final class AccountRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Reason {
        NAME_UNFIT,
        NAME_TAKEN,
        NO_ROLE,
        LAST_OPERATOR,
        PASSWORD_SHORT,
        UNKNOWN
    }

    private final Reason reason;

    AccountRefusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** As in account.refused.NAME_TAKEN. */
    public String message() {
        return "account.refused." + reason;
    }
}
