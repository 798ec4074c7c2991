package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStep;
import org.redress.removal.Removals;

/** What happened to one request so far, in words, the newest first. */
@ApplicationScoped
class Stories {
    @Inject
    Removals removals;

    List<Line.Told> of(RemovalRequest request, String platform, StateWords words) {
        List<Line.Told> story = new ArrayList<>();
        for (RemovalStep step : request.steps()) {
            String key = "step_" + step.event().name().toLowerCase(Locale.ROOT);
            String ground = step.event() == RemovalEvent.REFUSE ? words.ground(step.code()) : "";
            story.add(0, new Line.Told(step.at(), words.text(key, platform, ground), said(step)));
        }
        return story;
    }

    /** Only what the platform said: notes between staff stay with them. */
    private String said(RemovalStep step) {
        Set<RemovalEvent> answers =
                Set.of(RemovalEvent.QUERY, RemovalEvent.CLAIM_REMOVAL, RemovalEvent.REFUSE, RemovalEvent.CORRECT);
        return Optional.of(step)
                .filter(each -> answers.contains(each.event()))
                .map(removals::words)
                .orElse("");
    }
}
