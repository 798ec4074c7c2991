package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.redress.vault.Codes;

/** Hashes access codes slowly, and never while a transaction holds a database connection. */
@ApplicationScoped
class CodeHashes {
    @Inject
    Codes codes;

    /** @throws jakarta.transaction.TransactionalException when called inside a transaction */
    @Transactional(Transactional.TxType.NEVER)
    CodeHash of(AccessCode code) {
        byte[] salt = codes.salt();
        return new CodeHash(codes.slowHash(code.digits(), salt), salt);
    }

    /** Hashes what was tried; what is not a code costs the same. */
    @Transactional(Transactional.TxType.NEVER)
    byte[] of(String typed, byte[] salt) {
        return codes.slowHash(AccessCode.parse(typed).map(AccessCode::digits).orElse("-"), salt);
    }
}
