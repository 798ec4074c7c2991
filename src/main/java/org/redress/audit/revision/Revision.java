package org.redress.audit.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.redress.audit.Actor;
import org.redress.audit.Subject;

/** One version of something that is configured. Never changed. */
@Entity
public class Revision {
    @Id
    private UUID id;

    private String subjectKind;
    private String subjectId;
    private int number;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] fields;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] was;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] says;

    private String reason;

    @Enumerated(EnumType.STRING)
    private Actor.Kind actorKind;

    private String actorId;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(Subject on, int number, Map<String, String> was, Map<String, String> says, Edit edit) {
        this.id = UUID.randomUUID();
        this.subjectKind = on.kind();
        this.subjectId = on.id();
        this.number = number;
        this.fields = says.keySet().toArray(String[]::new);
        this.was =
                says.keySet().stream().map(field -> was.getOrDefault(field, "")).toArray(String[]::new);
        this.says = says.values().toArray(String[]::new);
        this.reason = edit.reason();
        this.actorKind = edit.by().kind();
        this.actorId = edit.by().id();
        this.at = edit.now();
    }

    /** One field that says something else than before. */
    public record Change(String field, String was, String says) {}

    public int number() {
        return number;
    }

    /** {@return what it says since then, field by field in their order} */
    public Map<String, String> says() {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            all.put(fields[i], says[i]);
        }
        return all;
    }

    /** {@return the fields that changed, in their order} */
    public List<Change> changes() {
        List<Change> changed = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            if (!was[i].equals(says[i])) {
                changed.add(new Change(fields[i], was[i], says[i]));
            }
        }
        return changed;
    }

    public String reason() {
        return reason;
    }

    public Actor by() {
        return new Actor(actorKind, actorId);
    }

    public Instant at() {
        return at;
    }
}
