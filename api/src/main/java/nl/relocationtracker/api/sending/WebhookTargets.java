package nl.relocationtracker.api.sending;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** Where webhooks may lead. */
@Component
public final class WebhookTargets {

    private final WebhookSettings settings;

    WebhookTargets(WebhookSettings settings) {
        this.settings = settings;
    }

    /** A host leads inside, where nobody allowed it to. */
    static final class LeadsInside extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        private LeadsInside(String host) {
            super(host);
        }
    }

    /** What is wrong with one as it is written; whether a name leads inside is judged whenever something is sent. */
    public List<Objection> objections(String url) {
        URI uri = URI.create(url);
        if (settings.allows(uri.getHost())) return List.of();
        List<Objection> wrong = new ArrayList<>();
        if (!"https".equals(uri.getScheme())) wrong.add(Objection.of(RefusalCode.WEBHOOK_WITHOUT_TLS));
        if (isNumber(uri.getHost()) && leadsInside(uri.getHost()))
            wrong.add(Objection.of(RefusalCode.WEBHOOK_LEADS_INSIDE));
        return wrong;
    }

    /**
     * The addresses of a host to connect to, all of them judged.
     *
     * @throws LeadsInside when one of them is inside
     */
    InetAddress[] addresses(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!settings.allows(host) && Arrays.stream(all).anyMatch(Inside::is)) throw new LeadsInside(host);
        return all;
    }

    /** Whether it may be spoken to like this. */
    boolean mayBeOpen(String host) {
        return settings.allows(host);
    }

    /** A number in any notation that a resolver takes for one: nothing is asked of the network for it. */
    private static boolean isNumber(String host) {
        return host.startsWith("[") || host.matches("(0[xX][0-9a-fA-F]*|\\d+)(\\.(0[xX][0-9a-fA-F]*|\\d+)){0,3}\\.?");
    }

    private boolean leadsInside(String host) {
        try {
            addresses(host);
            return false;
        } catch (LeadsInside e) {
            return true;
        } catch (UnknownHostException e) {
            // Nothing that anybody can connect to.
            return false;
        }
    }
}
