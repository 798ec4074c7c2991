package org.redress.partner.compat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.fingerprint.publication.FeedPage;
import org.redress.fingerprint.publication.FeedPages;
import org.redress.partner.Cursors;
import org.redress.partner.ProblemException;
import org.redress.web.problem.ProblemKind;

/** Makes the pages of {@code FetchHashes}. */
@ApplicationScoped
class Fetching {
    private static final String TOKEN = "feed-page";
    private final FeedPages pages;
    private final KeptPages kept;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final InstantSource time;

    Fetching(FeedPages pages, KeptPages kept, Cursors cursors, ObjectMapper json, InstantSource time) {
        this.pages = pages;
        this.kept = kept;
        this.cursors = cursors;
        this.json = json;
        this.time = time;
    }

    /** After which row a page begins, and the second of that row. */
    private record Token(long position, long second) {}

    /**
     * {@return the page as JSON}
     *
     * @param since {@code startTimestamp}, seconds since 1970
     * @param token where to go on; empty or null for the first page since then
     * @param size most records
     * @throws ProblemException 400 when the token is not this platform's
     */
    byte[] page(UUID platform, long since, @Nullable String token, int size) {
        Token after = token == null || token.isEmpty() ? null : read(platform, token);
        KeptPages.Key key = new KeptPages.Key(platform, since, after == null ? 0 : after.position(), size);
        return kept.find(key).orElseGet(() -> made(key, after));
    }

    private byte[] made(KeptPages.Key key, @Nullable Token after) {
        FeedPages.From from = new FeedPages.From(key.since(), after == null ? null : after.position());
        FeedPage page = pages.read(key.platform(), from, key.size(), time.instant());
        byte[] written = written(key, page, after);
        if (page.more()) {
            List<FeedPage.Row> rows = page.rows();
            long first = rows.get(0).position();
            long last = rows.get(rows.size() - 1).position();
            kept.keep(key, new KeptPages.Kept(written, first, last, rows.size(), page.moved()));
        }
        return written;
    }

    private byte[] written(KeptPages.Key key, FeedPage page, @Nullable Token after) {
        List<FeedPage.Row> rows = page.rows();
        long next = Math.max(key.since(), after == null ? 0 : after.second());
        String token = "";
        if (!rows.isEmpty()) {
            FeedPage.Row last = rows.get(rows.size() - 1);
            next = Math.max(next, last.second());
            token = page.more() ? cursors.seal(key.platform(), TOKEN, last.position() + " " + last.second()) : "";
        }
        List<HashRecord> records = rows.stream().map(HashRecord::of).toList();
        try {
            return json.writeValueAsBytes(new HashPage(records.size(), token, next, page.more(), records));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page of a feed cannot be written", e);
        }
    }

    private Token read(UUID platform, String token) {
        String[] place = cursors.open(platform, TOKEN, token)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.INVALID_CURSOR, "nextPageToken", "is not one that you were given"))
                .split(" ");
        return new Token(Long.parseLong(place[0]), Long.parseLong(place[1]));
    }
}
