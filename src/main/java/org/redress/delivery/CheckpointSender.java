package org.redress.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.delivery.checkpoint.CheckpointFolder;
import org.redress.delivery.checkpoint.CheckpointWay;
import org.redress.delivery.checkpoint.CheckpointWays;
import org.redress.outside.PublicResolver;

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
    private final boolean allowPrivate;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final WebhookClient client;

    CheckpointSender(
            CheckpointWays ways,
            CheckpointFolder folder,
            MailSender mail,
            Organisation organisation,
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivate,
            @ConfigProperty(name = "redress.delivery.webhook-patience", defaultValue = "PT15S") Duration patience) {
        this.ways = ways;
        this.folder = folder;
        this.mail = mail;
        this.organisation = organisation;
        this.allowPrivate = allowPrivate;
        this.client =
                new WebhookClient(new PublicResolver(SystemDefaultDnsResolver.INSTANCE, allowPrivate), patience, watch);
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
        if (!WebhookTarget.isAllowed(address, allowPrivate)) {
            return Attempt.notAllowed("not an https address of the public Internet");
        }
        String data = new Json().text("checkpoint", delivery.body()).end();
        String body = new Json()
                .text("type", "checkpoint.made")
                .text("timestamp", now.toString())
                .raw("data", data)
                .end();
        try {
            return WebhookSender.judge(
                    client.post(URI.create(address), body, Map.of("webhook-id", "msg_" + delivery.id())), now);
        } catch (PublicResolver.NotPublicException e) {
            return Attempt.notAllowed("the name leads to an address that is not public");
        } catch (IOException e) {
            return Attempt.noAnswer(e.getClass().getSimpleName());
        }
    }

    private Letter letter(String to, String note) {
        String text = LETTER.formatted(organisation.name(), note);
        return new Letter(to, "Checkpoint of the audit", text, null, note);
    }

    void stop(@Observes ShutdownEvent stopping) throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
