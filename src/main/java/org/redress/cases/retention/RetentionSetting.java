package org.redress.cases.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The one row that says how long things are kept. */
@Entity
class RetentionSetting {
    @Id
    private boolean onlyRow;

    private int contactDays;
    private int wordsMonths;
    private int timelineMonths;

    @Version
    private int version;

    protected RetentionSetting() {}

    Terms terms() {
        return new Terms(contactDays, wordsMonths, timelineMonths);
    }

    void keep(Terms terms) {
        contactDays = terms.contactDays();
        wordsMonths = terms.wordsMonths();
        timelineMonths = terms.timelineMonths();
    }
}
