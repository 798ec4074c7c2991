package org.redress.outside;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/** A name server that gives one answer after the other, the last one for ever. */
public final class Names implements DnsResolver {
    private final Deque<InetAddress[]> answers;
    private int asked;

    public Names(InetAddress[]... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public InetAddress[] resolve(String host) {
        asked++;
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    public int asked() {
        return asked;
    }
}
