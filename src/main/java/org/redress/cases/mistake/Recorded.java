package org.redress.cases.mistake;

import java.time.Instant;
import org.redress.audit.Actor;

/**
 * One fact on record.
 *
 * @param last whether nothing that stands was recorded after it
 */
public record Recorded(Fact fact, Actor by, Instant at, boolean last) {}
