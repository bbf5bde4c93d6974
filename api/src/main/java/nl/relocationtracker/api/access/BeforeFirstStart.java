package nl.relocationtracker.api.access;

import java.net.InetAddress;
import org.springframework.boot.context.properties.bind.Binder;

/** What can be said of the first account before there is a database for it. */
public final class BeforeFirstStart {

    private BeforeFirstStart() {}

    /** @throws nl.relocationtracker.projections.database.CannotStart when {@link FirstAccount} would refuse to start later */
    public static void require(Binder settings, InetAddress address) {
        AccessSettings.Operator given =
                settings.bindOrCreate("tracker", AccessSettings.class).operator();
        if (given.isGiven()) FirstAccount.requireUsable(given);
        else FirstAccount.requireLoopback(address);
    }
}
