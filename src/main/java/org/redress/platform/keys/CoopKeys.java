package org.redress.platform.keys;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.platform.Platforms;
import org.redress.vault.RsaSignatures;

/** Keeps the keys of platforms' ROOST Coop, and says whether a callback is signed by one. */
@ApplicationScoped
@Transactional
public class CoopKeys implements PanacheRepositoryBase<CoopKey, UUID> {
    private static final int LONGEST = 4_000;

    private final Platforms platforms;
    private final Audit audit;

    CoopKeys(Platforms platforms, Audit audit) {
        this.platforms = platforms;
        this.audit = audit;
    }

    /**
     * From now on this key alone signs the platform's callbacks.
     *
     * @throws NotAcceptable unless it is an RSA public key in PEM
     */
    public void set(UUID platformId, String pem, Actor by, Instant now) {
        String key = pem.strip();
        if (key.length() > LONGEST || !RsaSignatures.isKey(key)) {
            throw new NotAcceptable(
                    "key", "Paste the whole key, from BEGIN PUBLIC KEY to END PUBLIC KEY: RSA of 2048 bits or more.");
        }
        locked(platformId);
        Optional<CoopKey> before = findByIdOptional(platformId);
        if (before.filter(known -> known.publicKey().equals(key)).isPresent()) {
            return;
        }
        before.ifPresentOrElse(known -> known.replace(key, now), () -> persist(new CoopKey(platformId, key, now)));
        audit.record(by, "coop-key.set", subject(platformId), now);
    }

    /** From now on no callback of the platform is believed; a second time it does nothing. */
    public void remove(UUID platformId, Actor by, Instant now) {
        locked(platformId);
        if (deleteById(platformId)) {
            audit.record(by, "coop-key.removed", subject(platformId), now);
        }
    }

    /** Whether the platform's Coop signed exactly these bytes. */
    public boolean signed(UUID platformId, byte[] body, String signature) {
        return findByIdOptional(platformId)
                .filter(key -> RsaSignatures.verify(key.publicKey(), body, decoded(signature)))
                .isPresent();
    }

    private void locked(UUID platformId) {
        if (platforms
                .findByIdOptional(platformId, LockModeType.PESSIMISTIC_WRITE)
                .isEmpty()) {
            throw new NotFound("platform");
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Subject subject(UUID platformId) {
        return new Subject("coop-key", platformId.toString(), null);
    }
}
