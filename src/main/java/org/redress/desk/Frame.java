package org.redress.desk;

import java.util.List;

/**
 * What stands around every page of the desk.
 *
 * @param who the name of the member who is signed in
 * @param openAlerts how many alerts are open, as a word: {@code 99+} beyond
 * @param banners what is wrong with Redress itself, the worst first
 * @param worksCases whether this member works on cases or reads them, so that links that would refuse are not shown
 * @param acts whether this member may change anything
 * @param safeguards whether this member sees sealed cases, and nothing else
 * @param approvals how many approvals wait for this member, as a word
 * @param keys whether single keys do something for this member
 * @param care what concerns this member alone
 */
public record Frame(
        String who,
        String openAlerts,
        List<String> banners,
        boolean worksCases,
        boolean acts,
        boolean safeguards,
        String approvals,
        boolean keys,
        Care care) {
    public boolean alerting() {
        return !openAlerts.equals("0");
    }

    public boolean approving() {
        return !approvals.equals("0");
    }
}
