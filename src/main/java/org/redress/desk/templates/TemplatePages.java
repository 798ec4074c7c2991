package org.redress.desk.templates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.cases.prepared.PreparedAnswer;
import org.redress.cases.prepared.PreparedAnswers;
import org.redress.cases.prepared.Preparing;
import org.redress.desk.Frames;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the pages of prepared answers. */
@ApplicationScoped
class TemplatePages {
    private final PreparedAnswers answers;
    private final Histories histories;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    TemplatePages(
            PreparedAnswers answers, Histories histories, SignedInStaff staff, Frames frames, InstantSource time) {
        this.answers = answers;
        this.histories = histories;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    TemplatesPage all(Kept kept, String said) {
        return new TemplatesPage(
                frames.at(time.instant()),
                answers.all().stream().map(AnswerView::of).toList(),
                Languages.with(kept.fields().getOrDefault("language", "en")),
                kept,
                staff.is(Role.SUPERVISOR),
                said);
    }

    /** @throws NotFound for an unknown id */
    TemplatePage one(UUID id, Kept kept, String said) {
        PreparedAnswer answer = answers.get(id);
        Map<String, String> typed = kept.in("edit") ? kept.fields() : answer.fields();
        return new TemplatePage(
                frames.at(time.instant()),
                AnswerView.of(answer),
                typed.getOrDefault("title", ""),
                typed.getOrDefault("words", ""),
                Languages.with(typed.getOrDefault("language", "")),
                History.of(histories.of(Preparing.on(id)), kept.fields().getOrDefault("seen", "")),
                kept,
                staff.is(Role.SUPERVISOR),
                said);
    }
}
