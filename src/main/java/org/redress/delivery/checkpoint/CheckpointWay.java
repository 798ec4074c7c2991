package org.redress.delivery.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Where checkpoints go. */
public enum CheckpointWay {
    /** A folder that is only ever added to, best on storage that keeps what it got. */
    FOLDER,
    /** An https address that they are posted to. */
    ADDRESS,
    /** A mailbox of somebody outside, who keeps them. */
    MAIL;

    /** {@return what its deliveries are about} */
    public String topic() {
        return "checkpoint." + name().toLowerCase(Locale.ROOT);
    }

    /** {@return the way of a delivery's topic} */
    public static CheckpointWay of(String topic) {
        return valueOf(topic.substring(topic.indexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    /** {@return who it goes to, as the outbox knows recipients} */
    UUID recipient() {
        return UUID.nameUUIDFromBytes(topic().getBytes(StandardCharsets.UTF_8));
    }
}
