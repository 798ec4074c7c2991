package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.redress.delivery.checkpoint.CheckpointFolder;
import org.redress.delivery.checkpoint.CheckpointWay;
import org.redress.delivery.checkpoint.CheckpointWays;

/** Takes the audit's signed checkpoints out of the house: to a folder, to a public address, or to a mailbox. */
@ApplicationScoped
class CheckpointSender implements WayOut {
    private static final String LETTER = """
            This is a signed checkpoint of the audit of %s.
            Please keep this letter: it shows later that nothing recorded before it was changed or taken out.

            %s""";

    private final CheckpointWays ways;
    private final CheckpointFolder folder;
    private final MailSender mail;
    private final Organisation organisation;
    private final PublicPost outside;

    CheckpointSender(
            CheckpointWays ways,
            CheckpointFolder folder,
            MailSender mail,
            Organisation organisation,
            PublicPost outside) {
        this.ways = ways;
        this.folder = folder;
        this.mail = mail;
        this.organisation = organisation;
        this.outside = outside;
    }

    @Override
    public boolean carries(DeliveryKind kind) {
        return kind == DeliveryKind.CHECKPOINT;
    }

    @Override
    public Attempt send(Leased delivery, Instant now) {
        CheckpointWay way = CheckpointWay.of(delivery.topic());
        Optional<String> target = ways.target(way);
        if (target.isEmpty()) {
            return Attempt.refusedForGood(null, "no longer configured");
        }
        return switch (way) {
            case FOLDER -> keep(Path.of(target.get()), delivery.body());
            case ADDRESS -> post(target.get(), delivery, now);
            case MAIL -> mail.send(delivery.id(), letter(target.get(), delivery.body()));
        };
    }

    private Attempt keep(Path target, String note) {
        try {
            folder.keep(target, note);
            return Attempt.accepted(null, "written to the folder");
        } catch (IOException e) {
            return Attempt.noAnswer("not written: " + e.getClass().getSimpleName());
        }
    }

    /** The note is signed itself, so whoever takes it needs no secret of ours; the id tells a repetition. */
    private Attempt post(String address, Leased delivery, Instant now) {
        String data = new Json().text("checkpoint", delivery.body()).end();
        String body = new Json()
                .text("type", "checkpoint.made")
                .text("timestamp", now.toString())
                .raw("data", data)
                .end();
        return outside.post(address, body, Map.of("webhook-id", "msg_" + delivery.id()), now);
    }

    private Letter letter(String to, String note) {
        String text = LETTER.formatted(organisation.name(), note);
        return new Letter(to, "Checkpoint of the audit", text, null, note);
    }
}
