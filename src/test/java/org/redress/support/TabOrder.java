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
              const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number)
                .map(each => each / 255).map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
                .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
              const faint = each => {
                const { color, backgroundColor } = getComputedStyle(each);
                const [dark, bright] = [light(color), light(backgroundColor)].sort((one, other) => one - other);
                return !backgroundColor.startsWith("rgba") && each.textContent.trim() && (bright + 0.05) / (dark + 0.05) < 4.5;
              };
              const plain = all.map(look);
              const found = { all, order: [], problems: [], name };
              addEventListener("focusin", event => {
                const at = all.indexOf(event.target);
                if (at < 0) { return; }
                found.order.push(at);
                if (faint(event.target)) { found.problems.push("cannot be read while it has the focus: " + name(event.target)); }
                if (look(event.target) === plain[at]) { found.problems.push("the focus cannot be seen on " + name(event.target)); }
              });
              addEventListener("focusout", event => {
                const box = event.target.getClientRects()[0];
                if (!box || box.width < 2 || all.indexOf(event.target) < 0) { return; }
                const seen = [0.1, 0.5, 0.9].some(part => {
                  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height * part);
                  return top && (event.target.contains(top) || top.contains(event.target));
                });
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
              document.activeElement.blur();
              return [...new Set([...missed, ...back, ...problems])];
            })()""";

    private TabOrder() {}

    /** {@return what is wrong; the page is left with the focus wherever it ended} */
    @SuppressWarnings("unchecked")
    public static List<String> problems(Page page) {
        int stops = ((Number) page.evaluate(WATCH)).intValue();
        // Held down, as a keyboard repeats it.
        for (int i = 0; i < stops + SLACK; i++) {
            page.keyboard().down("Tab");
        }
        page.keyboard().up("Tab");
        return (List<String>) page.evaluate(TOLD);
    }
}
