package org.redress.removal.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a member asks for, having read what it would do.
 *
 * @param id of what they read: its button asks for one action, however often it is pressed
 * @param by the member
 * @param seen by case, whose it was when they read it; a case that is not there was nobody's
 */
public record Order(UUID id, UUID by, Wish wish, List<Chosen> chosen, Map<UUID, UUID> seen) {}
