package org.redress.desk.templates;

import org.redress.cases.prepared.PreparedAnswer;

/** One prepared answer. */
public record AnswerView(String id, String language, String title, String words, boolean retired) {
    static AnswerView of(PreparedAnswer answer) {
        return new AnswerView(
                answer.id().toString(),
                Languages.words(answer.language()),
                answer.title(),
                answer.words(),
                answer.isRetired());
    }
}
