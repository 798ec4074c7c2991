package org.redress.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the public Internet, by the special-purpose registries of IANA. The JDK's own questions
 * (loopback, link-local, site-local, multicast) miss most of them.
 */
public final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC_V4 = List.of(
            Block.v4("0.0.0.0/8"),
            Block.v4("10.0.0.0/8"),
            Block.v4("100.64.0.0/10"),
            Block.v4("127.0.0.0/8"),
            Block.v4("169.254.0.0/16"),
            Block.v4("172.16.0.0/12"),
            Block.v4("192.0.0.0/24"),
            Block.v4("192.0.2.0/24"),
            Block.v4("192.88.99.0/24"),
            Block.v4("192.168.0.0/16"),
            Block.v4("198.18.0.0/15"),
            Block.v4("198.51.100.0/24"),
            Block.v4("203.0.113.0/24"),
            Block.v4("224.0.0.0/4"),
            Block.v4("240.0.0.0/4"));

    /** Only 2000::/3 is handed out at all, so everything else (::/8, 64:ff9b, 100::, fc00::, fe80::, ff00::) is out. */
    private static final Block HANDED_OUT_V6 = new Block(new int[] {0x20}, 3);

    private static final List<Block> NOT_PUBLIC_V6 = List.of(
            new Block(new int[] {0x20, 0x01, 0x00}, 23),
            new Block(new int[] {0x20, 0x01, 0x0d, 0xb8}, 32),
            new Block(new int[] {0x20, 0x02}, 16),
            new Block(new int[] {0x3f, 0xff, 0x00}, 20));

    private PublicAddresses() {}

    /** Whether the address is one that anybody on the Internet may be asked at. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_V4.stream().noneMatch(block -> block.holds(bytes));
        }
        return HANDED_OUT_V6.holds(bytes) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static final class Block {
        private final int[] start;
        private final int bits;

        Block(int[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        static Block v4(String written) {
            String[] parts = written.split("[./]");
            int[] start = new int[4];
            for (int i = 0; i < start.length; i++) {
                start[i] = Integer.parseInt(parts[i]);
            }
            return new Block(start, Integer.parseInt(parts[4]));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
