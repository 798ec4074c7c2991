package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.vault.BlindIndex;
import org.redress.vault.Signatures;

/** Makes and checks receipts. */
@ApplicationScoped
@Transactional
public class Proofs {
    private static final String PURPOSE = "proof";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int NUMBER_LENGTH = 16;

    private final CaseFiles caseFiles;
    private final BlindIndex blindIndex;
    private final Signatures signatures;
    private final String organisation;

    Proofs(
            CaseFiles caseFiles,
            BlindIndex blindIndex,
            Signatures signatures,
            @ConfigProperty(name = "redress.organisation.name") String organisation) {
        this.caseFiles = caseFiles;
        this.blindIndex = blindIndex;
        this.signatures = signatures;
        this.organisation = organisation;
    }

    /** {@return the receipt of a case; the same whenever it is asked for} */
    public Proof of(UUID caseId, Instant now) {
        Instant received = caseFiles.get(caseId).reportedAt().truncatedTo(ChronoUnit.SECONDS);
        String number = number(caseId);
        byte[] signature = signatures.sign(PURPOSE, Proof.signed(organisation, received, number), now);
        return new Proof(organisation, received, number, signature);
    }

    /** Whether we made it and nobody changed it since. It says nothing of whether the case still exists. */
    public boolean isGenuine(Proof proof) {
        return signatures.verify(PURPOSE, proof.signed(), proof.signature());
    }

    /** {@return the public half of the key, 32 bytes; empty before the first receipt} */
    public Optional<byte[]> publicKey() {
        return signatures.publicKey(PURPOSE);
    }

    private String number(UUID caseId) {
        byte[] hash = blindIndex.of("proof-number", caseId.toString());
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < NUMBER_LENGTH; i++) {
            number.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(hash[i] & 31));
        }
        return number.toString();
    }
}
