package nl.relocationtracker.api.sending;

import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import nl.relocationtracker.api.sending.WebhookTargets.LeadsInside;
import nl.relocationtracker.projections.receivers.Failure;

/** Tells of a fault of the network what it means for a sending. */
final class Causes {

    private Causes() {}

    /** @param otherwise when nothing more is known */
    static Failure of(Throwable fault, Failure otherwise) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof LeadsInside) return Failure.INSIDE;
            if (each instanceof GeneralSecurityException || each instanceof SSLException) return Failure.CERTIFICATE;
            if (each instanceof SocketTimeoutException) return Failure.TIMED_OUT;
            if (each instanceof UnknownHostException
                    || each instanceof java.net.ConnectException
                    || each instanceof NoRouteToHostException) return Failure.UNREACHABLE;
            if (each instanceof SocketException) return Failure.BROKEN_OFF;
        }
        return otherwise;
    }
}
