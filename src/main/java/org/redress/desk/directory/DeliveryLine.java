package org.redress.desk.directory;

import java.util.List;
import java.util.UUID;

/**
 * One letter or webhook, with every attempt to bring it.
 *
 * @param body what it says: ids, times and states only; empty for a case that who asks may not open
 * @param because why it was given up or dropped, in words
 */
record DeliveryLine(
        UUID id,
        String kind,
        String topic,
        String recipient,
        String reference,
        String status,
        String tone,
        String queued,
        String next,
        String because,
        String body,
        List<String> attempts) {}
