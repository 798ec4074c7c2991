package org.redress.support;

import com.microsoft.playwright.Page;
import java.util.List;

/** Presses Tab through a whole page and says what a keyboard cannot reach, where it goes astray, and what hides it. */
public final class TabOrder {
    private static final int SLACK = 12;

    /** What a keyboard is to reach; of radios that belong together one is enough. */
    private static final String WATCH = """
            (() => {
              const one = radio => [...document.getElementsByName(radio.name)].find(each => each.checked) ?? document.getElementsByName(radio.name)[0];
              const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
                .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.disabled && each.tabIndex >= 0)
                .filter(each => each.type !== "radio" || one(each) === each);
              const look = each => {
                const style = getComputedStyle(each);
                return [style.outline, style.backgroundColor, style.boxShadow, style.color, style.clipPath, style.border].join();
              };
              const name = each => (each.outerHTML.match(/^<[^>]+>/) ?? [""])[0] + each.textContent.trim().slice(0, 30);
              const plain = all.map(look);
              const found = { all, order: [], problems: [], name };
              addEventListener("focusin", event => {
                const at = all.indexOf(event.target);
                if (at < 0) { return; }
                found.order.push(at);
                if (look(event.target) === plain[at]) { found.problems.push("the focus cannot be seen on " + name(event.target)); }
              });
              addEventListener("focusout", event => {
                const box = event.target.getClientRects()[0];
                if (!box || box.width < 2 || all.indexOf(event.target) < 0) { return; }
                const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                const seen = top && (event.target.contains(top) || top.contains(event.target));
                if (!seen) { found.problems.push("hidden while it has the focus: " + name(event.target)); }
              });
              window.tabOrder = found;
              return all.length;
            })()""";

    private static final String TOLD = """
            (() => {
              const { all, order, problems, name } = window.tabOrder;
              const missed = all.filter((each, at) => !order.includes(at)).map(each => "never reached: " + name(each));
              const first = order.slice(0, all.length);
              const back = first.filter((at, step) => step > 0 && at < first[step - 1]).map(at => "out of order: " + name(all[at]));
              return [...new Set([...missed, ...back, ...problems])];
            })()""";

    private TabOrder() {}

    /** {@return what is wrong; the page is left with the focus wherever it ended} */
    @SuppressWarnings("unchecked")
    public static List<String> problems(Page page) {
        int stops = ((Number) page.evaluate(WATCH)).intValue();
        for (int i = 0; i < stops + SLACK; i++) {
            page.keyboard().press("Tab");
        }
        return (List<String>) page.evaluate(TOLD);
    }
}
