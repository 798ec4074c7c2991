package org.redress.removal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is owed, and by which platform; by the organisation itself when null. */
record Duty(
        Obligation obligation,
        UUID id,
        UUID caseId,
        @Nullable UUID platformId) {}
