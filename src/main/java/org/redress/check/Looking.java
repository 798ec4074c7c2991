package org.redress.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.redress.check.sight.Seen;
import org.redress.check.sight.Sight;
import org.redress.check.sight.SightRules;
import org.redress.check.sight.SightRulesSeed;
import org.redress.check.turn.Robots;
import org.redress.check.turn.Turns;
import org.redress.outside.Ask;
import org.redress.outside.Body;
import org.redress.outside.Fetched;
import org.redress.outside.NotFetched;

/** Runs one errand: asks once, outside of any transaction, and has kept what came back. */
@ApplicationScoped
class Looking {
    private static final int ROBOTS_REDIRECTS = 5;
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

    private final Records records;
    private final Turns turns;
    private final SightRules rules;
    private final Sight sight;

    Looking(Records records, Turns turns, SightRulesSeed seed) {
        this.records = records;
        this.turns = turns;
        this.rules = seed.rules();
        this.sight = new Sight(seed.rules());
    }

    void run(Errand errand, Eyes eyes) {
        switch (errand.kind()) {
            case ROBOTS -> {
                readRobots(errand, eyes);
                records.later(errand, errand.at());
            }
            case PAGE, RECORD -> look(errand, Ask.get(errand.address()), eyes);
            case HEAD -> look(errand, Ask.head(errand.address()), eyes);
        }
    }

    private void look(Errand errand, Ask ask, Eyes eyes) {
        try {
            Fetched answer = eyes.fetch(ask.following(0));
            Seen seen = errand.kind() == Errand.Kind.RECORD
                    ? sight.ofRecord(answer)
                    : sight.of(answer, errand.platform(), errand.first());
            Optional<URI> onward = answer.isRedirect() ? onward(errand, answer) : Optional.empty();
            if (onward.isPresent()) {
                records.onward(errand, onward.get(), seen, errand.at());
            } else {
                records.seen(errand, seen, errand.at());
            }
        } catch (NotFetched none) {
            records.seen(errand, sight.of(none), errand.at());
        }
    }

    /** Never out of TLS, and not to a door or the front page; {@link Records} asks whose host it is. */
    private Optional<URI> onward(Errand errand, Fetched answer) {
        return answer.location()
                .filter(to -> to.getHost() != null && to.getRawUserInfo() == null && PORTS.contains(to.getPort()))
                .filter(to -> !rules.isShortLink(to))
                .filter(to -> "https".equals(to.getScheme())
                        || !"https".equals(errand.address().getScheme()))
                .filter(to -> Sight.isSamePlace(errand.first(), to) || !rules.leadsAway(to));
    }

    /** RFC 9309: without a file all is allowed, and nothing while nobody can read it. */
    private void readRobots(Errand errand, Eyes eyes) {
        try {
            Fetched answer =
                    eyes.fetch(Ask.get(errand.address()).reading("text/plain").following(ROBOTS_REDIRECTS));
            int status = answer.status();
            boolean none = status >= 400 && status < 500 && status != 429;
            boolean read = status == 200 || none;
            Robots robots = !read
                    ? Robots.nothing()
                    : none
                            ? Robots.everything()
                            : answer.body().map(Body::text).map(Robots::parse).orElseGet(Robots::everything);
            turns.keep(errand.host(), robots, read, errand.at());
        } catch (NotFetched none) {
            turns.keep(errand.host(), Robots.nothing(), false, errand.at());
        }
    }
}
