package org.redress.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds what stands around every page. */
@ApplicationScoped
public class Frames {
    private static final int MOST = 99;
    private static final String OPEN = """
            select count(*) n from (
                select from alert where acknowledged_at is null and moot_at is null limit ?) open
            """;

    private final Rows rows;
    private final Banners banners;
    private final SignedInStaff staff;
    private final Caring caring;

    Frames(Rows rows, Banners banners, SignedInStaff staff, Caring caring) {
        this.rows = rows;
        this.banners = banners;
        this.staff = staff;
        this.caring = caring;
    }

    public Frame at(Instant now) {
        boolean acts = staff.is(Role.CASEWORKER) || staff.is(Role.SUPERVISOR);
        return new Frame(
                staff.member().name(),
                openAlerts(),
                banners.at(now),
                acts || staff.is(Role.AUDITOR),
                acts,
                staff.is(Role.SAFEGUARDING),
                staff.member().isKeysOn(),
                caring.of(staff.member().id(), now));
    }

    /** {@return how many alerts are open; counted up to 99} */
    public String openAlerts() {
        int open = rows.first(OPEN, row -> row.number("n"), MOST + 1).orElse(0);
        return open > MOST ? MOST + "+" : Integer.toString(open);
    }
}
