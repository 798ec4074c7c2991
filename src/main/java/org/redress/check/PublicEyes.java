package org.redress.check;

import jakarta.enterprise.context.ApplicationScoped;
import org.redress.outside.Ask;
import org.redress.outside.Fetched;
import org.redress.outside.Fetcher;
import org.redress.outside.NotFetched;

/** Looks at the public Internet, and nowhere else. */
@ApplicationScoped
class PublicEyes implements Eyes {
    private final Fetcher fetcher;

    PublicEyes(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Fetched fetch(Ask ask) throws NotFetched {
        return fetcher.fetch(ask);
    }
}
