package org.redress.outside;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;

/** A test's Internet: every name leads to 127.0.0.1 unless a test says otherwise, and nothing else counts as public. */
final class World implements DnsResolver {
    private final Map<String, String[]> names;
    private int asked;

    private World(Map<String, String[]> names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.equals("nobody.example")) {
            throw new UnknownHostException("nobody");
        }
        String[] answers = names.getOrDefault(host, new String[] {"127.0.0.1"});
        String[] now = answers[Math.min(asked, answers.length - 1)].split(",");
        asked += names.containsKey(host) ? 1 : 0;
        InetAddress[] found = new InetAddress[now.length];
        for (int i = 0; i < now.length; i++) {
            found[i] = InetAddress.getByName(now[i]);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Names of the world, and of what is inside; a name with more answers gives one after the other. */
    static Fetcher of(Duration patience, Map<String, String[]> names) {
        return new Fetcher(new PublicResolver(new World(names), true, World::isOutside), patience, "who@asks.example");
    }

    static boolean isOutside(InetAddress address) {
        return address.getHostAddress().equals("127.0.0.1");
    }

    static URI at(Stranger server, String path) {
        return URI.create("http://world.example:" + server.port() + path);
    }
}
