package org.redress.partner.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Many answers. Each is read by itself, so that one that cannot be read spoils no other.
 *
 * @param answers 1 to 1,000
 */
@Schema(name = "BulkAnswers")
record BulkAnswers(
        @NotNull
        @Size(min = 1)
        @Schema(
                type = SchemaType.ARRAY,
                implementation = BulkAnswer.class,
                minItems = 1,
                maxItems = BulkAnswers.MOST,
                description = "Taken in this order, each in a transaction of its own")
        List<JsonNode> answers) {
    static final int MOST = 1_000;
}
