package org.redress.partner.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One result for each answer, in the order sent. */
@Schema(name = "BulkResults")
record BulkResults(List<BulkResult> results) {}
