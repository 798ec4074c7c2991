package org.redress.desk.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.audit.Entry;
import org.redress.audit.register.Line;
import org.redress.desk.Colleagues;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;

/** Entries of the audit with names and references instead of ids. */
@ApplicationScoped
class ShownLines {
    private static final String CASES = "select id, reference, status from case_file where id = any(cast(? as uuid[]))";
    private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {};

    private final Rows rows;
    private final Colleagues colleagues;
    private final Platforms platforms;
    private final ObjectMapper json;

    ShownLines(Rows rows, Colleagues colleagues, Platforms platforms, ObjectMapper json) {
        this.rows = rows;
        this.colleagues = colleagues;
        this.platforms = platforms;
        this.json = json;
    }

    private record Case(String reference, boolean opens) {
        static final Case NONE = new Case("", false);
    }

    List<AuditPage.Shown> of(List<Line> lines) {
        Map<UUID, Case> cases = cases(lines);
        Map<Actor, String> names = new HashMap<>();
        return lines.stream()
                .map(line ->
                        shown(line, cases, names.computeIfAbsent(line.entry().by(), this::name)))
                .toList();
    }

    private AuditPage.Shown shown(Line line, Map<UUID, Case> cases, String who) {
        Entry entry = line.entry();
        Case about = line.caseId() == null ? Case.NONE : cases.getOrDefault(line.caseId(), Case.NONE);
        return new AuditPage.Shown(
                line.id(),
                line.position() == null ? "waits" : String.format("%,d", line.position()),
                TimeWords.exact(line.at()),
                who,
                Words.of(entry.action().replace('.', ' ').replace('-', ' ')),
                about.reference().isEmpty() ? Words.of(entry.on().kind().replace('-', ' ')) : "",
                details(entry.details()),
                about.reference(),
                about.opens(),
                line.hash());
    }

    private Map<UUID, Case> cases(List<Line> lines) {
        String ids = lines.stream()
                .map(Line::caseId)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
        Map<UUID, Case> cases = new HashMap<>();
        rows.list(
                CASES,
                row -> cases.put(
                        row.id("id"),
                        new Case(
                                Words.reference(row.text("reference")),
                                !List.of("SEALED", "ERASED").contains(row.text("status")))),
                ids);
        return cases;
    }

    private String name(Actor by) {
        return switch (by.kind()) {
            case STAFF -> colleagues.name(UUID.fromString(by.id()));
            case PLATFORM ->
                platforms
                        .findByIdOptional(UUID.fromString(by.id()))
                        .map(Platform::name)
                        .orElse("A platform");
            case PERSON -> "The person";
            case SYSTEM -> "Redress, " + by.id();
            case PUBLIC -> "Somebody";
        };
    }

    private String details(@Nullable String canonical) {
        try {
            return json.readValue(canonical, FLAT).entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue())
                    .collect(Collectors.joining(", "));
        } catch (JsonProcessingException e) {
            return String.valueOf(canonical);
        }
    }
}
