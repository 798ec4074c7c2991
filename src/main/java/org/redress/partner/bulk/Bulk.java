package org.redress.partner.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.Wordless;
import org.redress.partner.Answering;
import org.redress.partner.Conditions;
import org.redress.partner.Verbs;
import org.redress.web.Problem;
import org.redress.web.Problems;

/** Takes many answers one after the other, each in its own transaction: what becomes of one says nothing of another. */
@ApplicationScoped
class Bulk {
    private static final Logger LOG = Logger.getLogger(Bulk.class);

    private final ItemReader reader;
    private final Answering answering;
    private final Verbs verbs;

    Bulk(ItemReader reader, Answering answering, Verbs verbs) {
        this.reader = reader;
        this.answering = answering;
        this.verbs = verbs;
    }

    List<BulkResult> answer(List<JsonNode> answers) {
        List<BulkResult> results = new ArrayList<>(answers.size());
        for (int index = 0; index < answers.size(); index++) {
            results.add(one(index, answers.get(index)));
        }
        return results;
    }

    private BulkResult one(int index, JsonNode node) {
        @Nullable UUID request = null;
        try {
            BulkAnswer item = reader.item(node);
            request = item.requestId();
            return taken(index, item);
        } catch (ItemReader.Unreadable unreadable) {
            return BulkResult.refused(index, request, unreadable.problem());
        } catch (RuntimeException failure) {
            return BulkResult.refused(index, request, problem(failure));
        }
    }

    private BulkResult taken(int index, BulkAnswer item) throws ItemReader.Unreadable {
        Object body = reader.body(item);
        Conditions conditions = Conditions.of(item.ifMatch(), item.idempotencyKey());
        var asked = new Answering.Asked(item.requestId(), item.verb().path(), conditions, body);
        return BulkResult.taken(index, item.requestId(), answering.answer(asked, verbs.of(body)));
    }

    private static Problem problem(RuntimeException failure) {
        if (failure instanceof WebApplicationException stop
                && stop.getResponse().getEntity() instanceof Problem known) {
            return known;
        }
        if (failure instanceof NotFound missing) {
            return Problems.of(missing);
        }
        if (failure instanceof NotPossibleNow refusal) {
            return Problems.of(refusal);
        }
        if (failure instanceof NotAcceptable refusal) {
            return Problems.of(refusal);
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(Wordless.of(failure), "incident %s", incident);
        return Problems.of(500, true).incident(incident);
    }
}
