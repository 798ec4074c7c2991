package org.redress.delivery.connect;

import java.io.IOException;
import java.time.Instant;
import org.redress.platform.connector.Account;
import org.redress.platform.connector.ConnectorKind;

/**
 * Speaks the protocol of one kind of reporting service. None of these protocols knows an idempotency key: a report that
 * is sent twice is two reports there, told apart by the reference that stands in their words.
 */
public interface Connector {
    /** {@return the kind of service that it speaks to} */
    ConnectorKind kind();

    /**
     * Files one report.
     *
     * @throws IOException when the service did not answer, or {@link org.redress.outside.PublicResolver.NotPublicException}
     */
    Told report(Account account, Report report, Instant now) throws IOException;

    /**
     * Asks whether the account works, which has no effect there.
     *
     * @throws IOException as above
     */
    Told probe(Account account, Instant now) throws IOException;
}
