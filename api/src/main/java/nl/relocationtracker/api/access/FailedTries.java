package nl.relocationtracker.api.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Wrong passwords of late, per name and network address, and how long the next try must wait: nothing up to the fifth,
 * then a second, two, four, up to a minute. Fifteen minutes without one and they are forgotten. Signing in forgets
 * nothing, or whoever shares the owner's address could guess on between the owner's own requests.
 */
final class FailedTries {

    private static final int FREE = 4;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 10_000;

    private final Clock clock;
    private final Map<From, Tries> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<From, Tries> eldest) {
            return size() > MOST_KEPT;
        }
    };

    FailedTries(Clock clock) {
        this.clock = clock;
    }

    /** Where somebody tries from, and as whom. */
    record From(String network, String name) {

        static From of(String address, String name) {
            return new From(network(address), name.toLowerCase(Locale.ROOT));
        }

        /** One household or office gets a whole /64 of IPv6: its addresses count as one. */
        private static String network(String address) {
            if (address.indexOf(':') < 0) return address;
            try {
                byte[] bytes = InetAddress.getByName(address).getAddress();
                return bytes.length == 16 ? Arrays.toString(Arrays.copyOf(bytes, 8)) : address;
            } catch (UnknownHostException e) {
                return address;
            }
        }
    }

    private record Tries(int failed, Instant last) {

        Instant next() {
            if (failed <= FREE) return last;
            Duration wait = Duration.ofSeconds(1L << Math.min(failed - FREE - 1, 10));
            return last.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        }
    }

    /** How long this one has to wait before the next try; zero when not at all. */
    synchronized Duration waitOf(From from) {
        Tries before = tries.get(from);
        if (before == null) return Duration.ZERO;
        Duration wait = Duration.between(clock.instant(), before.next());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    synchronized void failed(From from) {
        Instant now = clock.instant();
        // Taken out and put back, so that the one that failed longest ago is the eldest.
        Tries before = tries.remove(from);
        boolean goesOn = before != null && before.last().plus(KEPT).isAfter(now);
        tries.put(from, new Tries(goesOn ? before.failed() + 1 : 1, now));
    }
}
