package org.redress.policy.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A calendar under a stable id, such as {@code WEEKDAYS_UTC}; which days are worked is in its versions. */
@Entity
@Table(name = "working_calendar")
public class NamedCalendar {
    @Id
    private String id;

    private String name;

    NamedCalendar(String id, String name) {
        this.id = id;
        this.name = name;
    }

    @SuppressWarnings("NullAway.Init")
    protected NamedCalendar() {}

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }
}
