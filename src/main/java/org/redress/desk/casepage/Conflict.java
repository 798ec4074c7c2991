package org.redress.desk.casepage;

import java.util.List;
import org.redress.desk.past.Meanwhile;

/**
 * Why an action could not be taken, when somebody else was faster.
 *
 * @param meanwhile what was done since who looks opened the page
 * @param left what was typed into a form that the page has no more, since the case has moved on
 */
public record Conflict(List<Meanwhile.Line> meanwhile, List<String> left) {

    static Conflict of(Kept kept, CaseView view, List<Meanwhile.Line> meanwhile) {
        return new Conflict(meanwhile, view.offers(kept.form()) ? List.of() : kept.words());
    }
}
