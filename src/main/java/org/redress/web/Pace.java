package org.redress.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one network may ask within a minute, on this node; whoever asked longest ago is forgotten first. */
public final class Pace {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int GROUPS_OF_A_PREFIX = 4;

    private final int most;
    private final int networks;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    /** @param networks how many are remembered at most */
    public Pace(int most, int networks) {
        this.most = most;
        this.networks = networks;
    }

    private record Window(Instant began, int asked) {}

    /** {@return the address, or for IPv6 its /64: the prefix that one household has} */
    public static String networkOf(String address) {
        String[] groups = address.split(":");
        return groups.length > GROUPS_OF_A_PREFIX
                ? String.join(":", groups[0], groups[1], groups[2], groups[3])
                : address;
    }

    /** {@return whether the network of that address may ask now; asking counts in any case} */
    public synchronized boolean lets(String address, Instant now) {
        String network = networkOf(address);
        Window window = windows.remove(network);
        if (window == null
                || now.isBefore(window.began())
                || now.isAfter(window.began().plus(WINDOW))) {
            window = new Window(now, 0);
        }
        windows.put(network, new Window(window.began(), window.asked() + 1));
        if (windows.size() > networks) {
            windows.remove(windows.keySet().iterator().next());
        }
        return window.asked() < most;
    }
}
