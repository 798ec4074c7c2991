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
        return takeAs(platform, 1);
    }

    /** Many at once, or none when fewer are left; never more than a whole quota. */
    Quota takeAs(String platform, long tokens) {
        Bucket bucket = platforms.computeIfAbsent(platform, unused -> full(ofPlatform));
        return new Quota("platform", ofPlatform, bucket.tryConsumeAndReturnRemaining(Math.min(tokens, ofPlatform)));
    }

    /** A key has a quota of its own once it opened a feed; until then it is the address that asks. */
    Quota takeWith(String feedKey, String address) {
        Bucket known = feeds.get(feedKey);
        return known == null ? takeFrom(address) : new Quota("feed", ofPlatform, known.tryConsumeAndReturnRemaining(1));
    }

    /** The key is a good one. */
    public void opened(String feedKey) {
        feeds.computeIfAbsent(feedKey, unused -> full(ofPlatform));
    }

    /** The key is made up, or good no more. */
    public void refused(String feedKey) {
        feeds.remove(feedKey);
    }

    /** For whoever brings no token, or no good one. */
    public Quota takeFrom(String address) {
        Bucket bucket = addresses.computeIfAbsent(address, unused -> full(ofAddress));
        return new Quota("address", ofAddress, bucket.tryConsumeAndReturnRemaining(1));
    }

    /** Takes a whole window's quota in advance, whatever is left, so that the platform is out of it for a while. */
    void overdraw(String platform) {
        platforms.computeIfAbsent(platform, unused -> full(ofPlatform)).consumeIgnoringRateLimits(2 * ofPlatform);
    }

    int kept() {
        return platforms.size() + addresses.size();
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
