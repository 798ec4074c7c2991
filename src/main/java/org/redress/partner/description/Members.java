package org.redress.partner.description;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Says of each member what the records say: whether it is always there, and whether it may be null. Of what platforms
 * send, members that are not known are refused.
 */
final class Members {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName NOT_NULL = DotName.createSimple("jakarta.validation.constraints.NotNull");
    private static final DotName NAMED =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName INCLUDED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName IGNORES =
            DotName.createSimple("com.fasterxml.jackson.annotation.JsonIgnoreProperties");
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName NAMING = DotName.createSimple("com.fasterxml.jackson.databind.annotation.JsonNaming");

    private final Map<String, Schema> schemas;
    private final IndexView index;
    private final Set<String> sent;

    Members(OpenAPI description, IndexView index) {
        this.schemas = description.getComponents().getSchemas();
        this.index = index;
        this.sent = new Sent(description).names();
    }

    void complete() {
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("org.redress."))
                .forEach(this::complete);
    }

    private void complete(ClassInfo type) {
        String name = name(type);
        Schema schema = schemas.get(name);
        if (schema == null || !isOf(schema, type)) {
            return;
        }
        boolean isSent = sent.contains(name);
        if (isSent && !takesMore(type)) {
            schema.setAdditionalPropertiesBoolean(false);
        }
        String included = included(type);
        for (RecordComponentInfo component : type.recordComponents()) {
            boolean mayBeNull = component.type().hasAnnotation(NULLABLE)
                    && !component.type().hasAnnotation(NOT_NULL)
                    && !component.hasDeclaredAnnotation(NOT_NULL);
            String member = member(type, component);
            boolean shownAsNull = mayBeNull && (isSent ? !isRequired(schema, member) : included.isEmpty());
            Schema before = Objects.requireNonNull(schema.getProperties().get(member));
            schema.addProperty(member, shown(before, shownAsNull));
            if (!isSent && !mayBeAbsent(component, mayBeNull, included) && !isRequired(schema, member)) {
                schema.addRequired(member);
            }
        }
    }

    private static boolean isRequired(Schema schema, String member) {
        return schema.getRequired() != null && schema.getRequired().contains(member);
    }

    private Schema shown(Schema member, boolean mayBeNull) {
        if (member.getRef() == null) {
            return mayBeNull && !isNullable(member) ? member.addType(Schema.SchemaType.NULL) : member;
        }
        member.setType(null);
        if (!mayBeNull) {
            return member;
        }
        Schema target = schemas.get(member.getRef().substring(member.getRef().lastIndexOf('/') + 1));
        return target != null && target.getEnumeration() == null && target.getProperties() == null
                ? inline(member, target)
                : either(member);
    }

    /** The description is completed more than once during one build. */
    private static boolean isNullable(Schema member) {
        return member.getAnyOf() != null
                || member.getType() != null && member.getType().contains(Schema.SchemaType.NULL);
    }

    private static Schema inline(Schema member, Schema target) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL))
                .format(target.getFormat())
                .description(member.getDescription());
    }

    private static Schema either(Schema member) {
        return OASFactory.createSchema()
                .description(member.getDescription())
                .addAnyOf(OASFactory.createSchema().ref(member.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }

    private static boolean isOf(Schema schema, ClassInfo type) {
        Set<String> members = type.recordComponents().stream()
                .map(component -> member(type, component))
                .collect(Collectors.toCollection(HashSet::new));
        return schema.getProperties() != null && schema.getProperties().keySet().equals(members);
    }

    private static String name(ClassInfo type) {
        AnnotationInstance named = type.declaredAnnotation(NAMED);
        return named == null || named.value("name") == null
                ? type.simpleName()
                : named.value("name").asString();
    }

    /** {@return {@code NON_NULL} and its like, or nothing where every member is written} */
    private static String included(ClassInfo type) {
        AnnotationInstance included = type.declaredAnnotation(INCLUDED);
        String how = included == null || included.value() == null
                ? ""
                : included.value().asEnum();
        return how.startsWith("NON_") ? how : "";
    }

    private static boolean mayBeAbsent(RecordComponentInfo component, boolean mayBeNull, String included) {
        boolean mayBeEmpty = component.type().kind() == Type.Kind.PARAMETERIZED_TYPE && included.equals("NON_EMPTY");
        return mayBeEmpty || mayBeNull && !included.isEmpty();
    }

    private static boolean takesMore(ClassInfo type) {
        AnnotationInstance ignores = type.declaredAnnotation(IGNORES);
        return ignores != null
                && ignores.value("ignoreUnknown") != null
                && ignores.value("ignoreUnknown").asBoolean();
    }

    private static String member(ClassInfo type, RecordComponentInfo component) {
        FieldInfo field = type.field(component.name());
        AnnotationInstance property = field == null ? null : field.declaredAnnotation(PROPERTY);
        if (property != null && property.value() != null) {
            return property.value().asString();
        }
        return type.hasDeclaredAnnotation(NAMING)
                ? component.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT)
                : component.name();
    }
}
