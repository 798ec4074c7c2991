package org.redress.cases;

import java.util.UUID;

/**
 * A case is about to be closed. Whoever still has something to do on it refuses by throwing {@link
 * org.redress.NotPossibleNow} with words for staff; observed in the same transaction.
 */
public record CaseClosing(UUID caseId) {}
