package org.redress.desk.administration;

import java.util.List;

/**
 * What a page says of its versions.
 *
 * @param seen the number that a form must bring back; 0 when nothing was ever changed
 * @param meanwhile what others saved since the form that came back was opened
 */
public record History(int seen, List<Revised> all, List<Revised> meanwhile) {
    /** @param typed the number that the form brought back, or empty on a fresh page */
    public static History of(List<Revised> all, String typed) {
        int seen = all.isEmpty() ? 0 : all.get(0).number();
        int brought = Saving.number(typed, seen);
        return new History(
                seen, all, all.stream().filter(each -> each.number() > brought).toList());
    }
}
