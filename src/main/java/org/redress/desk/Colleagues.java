package org.redress.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.redress.staff.StaffMember;
import org.redress.staff.StaffMembers;

/** Everybody who works on cases, for lists to choose from. */
@ApplicationScoped
public class Colleagues {
    private static final String ALL = """
            select cast(id as text) id, name from staff_member
            where roles && array['CASEWORKER', 'SUPERVISOR'] order by name, id
            """;

    private final Rows rows;
    private final StaffMembers members;

    Colleagues(Rows rows, StaffMembers members) {
        this.rows = rows;
        this.members = members;
    }

    /** One who can be chosen. */
    public record Colleague(String id, String name) {}

    /** {@return all of them by name} */
    public List<Colleague> all() {
        return rows.list(ALL, row -> new Colleague(row.text("id"), row.text("name")));
    }

    public String name(UUID id) {
        return members.findByIdOptional(id).map(StaffMember::name).orElse("a former colleague");
    }
}
