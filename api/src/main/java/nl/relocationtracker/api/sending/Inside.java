package nl.relocationtracker.api.sending;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which network addresses are not of the open internet: the machine itself, its neighbours, and what is set apart. */
final class Inside {

    /** IANA's special-purpose registries: everything of which it says that it is not globally reachable, and multicast. */
    private static final List<Block> BLOCKS = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            // Where clouds tell machines their secrets, too.
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("224.0.0.0", 4),
            block("240.0.0.0", 4));

    /** Of IPv6 only this is given out to the internet, and parts of it are not. */
    private static final Block GLOBAL = block("2000::", 3);

    private static final List<Block> NOT_GLOBAL = List.of(
            // Teredo, benchmarks, ORCHID and the like.
            block("2001::", 23), block("2001:db8::", 32), block("3fff::", 20));

    /** Carries an IPv4 address in the four bytes from this one on. */
    private static final Block SIX_TO_FOUR = block("2002::", 16);

    private static final Block NAT64 = block("64:ff9b::", 96);

    private Inside() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        // A mapped one is an Inet4Address already, whichever way it was written.
        if (address instanceof Inet4Address) return BLOCKS.stream().anyMatch(block -> block.has(bytes));
        if (NAT64.has(bytes)) return is(bytes, 12);
        if (SIX_TO_FOUR.has(bytes)) return is(bytes, 2);
        return !GLOBAL.has(bytes) || NOT_GLOBAL.stream().anyMatch(block -> block.has(bytes));
    }

    private static boolean is(byte[] bytes, int from) {
        byte[] four = {bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]};
        return BLOCKS.stream().anyMatch(block -> block.has(four));
    }

    private static Block block(String address, int bits) {
        try {
            return new Block(InetAddress.getByName(address).getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("every address of a block is written in numbers", e);
        }
    }

    private static final class Block {

        private final byte[] first;
        private final int bits;

        private Block(byte[] first, int bits) {
            this.first = first;
            this.bits = bits;
        }

        private boolean has(byte[] address) {
            if (address.length != first.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) return false;
            }
            return true;
        }
    }
}
