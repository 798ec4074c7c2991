package org.redress.partner.door;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one platform, one feed's key, or one address that brings neither, may ask this node. A token bucket each, which fills
 * evenly; no more than {@value #MOST_KEPT} of each kind are kept, and whoever was away longest is forgotten first.
 */
@Singleton
public class RateLimits {
    static final int MOST_KEPT = 10_000;

    private final long ofPlatform;
    private final long ofAddress;
    private final TimeMeter time;
    private final Map<String, Bucket> platforms = bounded();
    private final Map<String, Bucket> feeds = bounded();
    private final Map<String, Bucket> addresses = bounded();

    @Inject
    RateLimits(
            @ConfigProperty(name = "redress.api.a-minute-from-one-platform", defaultValue = "3000") long ofPlatform,
            @ConfigProperty(name = "redress.api.a-minute-without-token", defaultValue = "300") long ofAddress) {
        this(ofPlatform, ofAddress, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(long ofPlatform, long ofAddress, TimeMeter time) {
        this.ofPlatform = ofPlatform;
        this.ofAddress = ofAddress;
        this.time = time;
    }

    /** @param platform any name for one platform */
    public Quota takeAs(String platform) {
        return take(platforms, "platform", platform, ofPlatform);
    }

    /** Apart from platforms, so that made-up keys take nobody's place but that of other keys. */
    Quota takeWith(String feedKey) {
        return take(feeds, "feed", feedKey, ofPlatform);
    }

    /** For whoever brings no token, or no good one. */
    public Quota takeFrom(String address) {
        return take(addresses, "address", address, ofAddress);
    }

    /** Takes a whole window's quota in advance, whatever is left, so that the platform is out of it for a while. */
    void overdraw(String platform) {
        platforms.computeIfAbsent(platform, unused -> full(ofPlatform)).consumeIgnoringRateLimits(2 * ofPlatform);
    }

    int kept() {
        return platforms.size() + addresses.size();
    }

    private Quota take(Map<String, Bucket> buckets, String policy, String whose, long most) {
        Bucket bucket = buckets.computeIfAbsent(whose, unused -> full(most));
        return new Quota(policy, most, bucket.tryConsumeAndReturnRemaining(1));
    }

    private Bucket full(long most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Quota.WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Map<String, Bucket> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MOST_KEPT;
            }
        });
    }
}
