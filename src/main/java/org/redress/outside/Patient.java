package org.redress.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/** Waits for a name server only so long, and takes only the first few of the addresses that it names. */
final class Patient implements DnsResolver {
    private static final int A_FEW = 4;

    private final PublicResolver names;
    private final ExecutorService asking;
    private final Duration patience;

    Patient(PublicResolver names, ExecutorService asking, Duration patience) {
        this.names = names;
        this.asking = asking;
        this.patience = patience;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        Future<InetAddress[]> answer = asking.submit(() -> names.resolve(host));
        try {
            InetAddress[] found = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Arrays.copyOf(found, Math.min(A_FEW, found.length));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown ? unknown : new SlowNameException();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SlowNameException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SlowNameException();
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name server did not answer in time. */
    static final class SlowNameException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        SlowNameException() {
            super("no answer about the name");
        }
    }
}
