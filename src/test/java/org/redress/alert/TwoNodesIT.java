package org.redress.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.support.Database;
import org.redress.support.RunningClocks;
import org.redress.support.Stack;

/** Two processes of the packaged portal sweep one database; one of them dies in the middle as by a power cut. */
class TwoNodesIT {
    private static final int ROUNDS = 5;
    private static final int DUE = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static Stack stack;

    @BeforeAll
    static void two_nodes() {
        mail.start();
        // Small batches, so that there is a middle to be killed in.
        stack = Stack.start(
                2,
                Map.of(
                        "redress.sweep.batch", "200",
                        "redress.delivery.mode", "send",
                        "quarkus.mailer.mock", "false",
                        "quarkus.mailer.host", "127.0.0.1",
                        "quarkus.mailer.port", "" + mail.getSmtp().getPort()));
        new Database(stack.database()).run("""
                insert into staff_member (id, name, email, roles, seen_at)
                values (gen_random_uuid(), 'caseworker', 'caseworker@example.org', '{CASEWORKER}', now())
                """);
    }

    @AfterAll
    static void stop() {
        stack.close();
        mail.stop();
    }

    @Test
    void rule11_a_node_killed_in_the_middle_five_times_over_leaves_each_rung_recorded_once() {
        Database database = new Database(stack.database());
        List<UUID> cases = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            UUID caseId = new RunningClocks(database).caseFile();
            cases.add(caseId);
            killInTheMiddle(database, caseId, round % 2);
            // As whatever looks after the nodes does, while the other one goes on. The last stays dead.
            if (round < ROUNDS - 1) {
                stack.restart(round % 2);
            }
            until(() -> alerts(database, caseId) >= DUE, 50);
            eachRungOnce(database, caseId);
        }
        // Leases that a dead node held end after two minutes: let them pass.
        stack.time().forward(Duration.ofMinutes(3));
        long began = System.nanoTime();
        until(() -> sent(database) >= ROUNDS * DUE, 200);
        say("all sent", began);
        cases.forEach(caseId -> assertThat(letters(database, caseId)).hasSize(DUE));
        eachDeliveryIsInALetterThatArrived(database);
    }

    /** The letters of the rounds before are still under way, so that the node dies in the middle of those too. */
    private static void killInTheMiddle(Database database, UUID caseId, int victim) {
        RunningClocks clocks = new RunningClocks(database);
        clocks.deadlines(
                DUE, caseId, clocks.rule("MISSED=PT0S"), stack.time().now().plusSeconds(1));
        long began = System.nanoTime();
        until(() -> alerts(database, caseId) > 0, 5);
        stack.node(victim).kill();
        assertThat(alerts(database, caseId)).as("recorded when the node died").isLessThan(DUE);
        say("killed", began);
    }

    private static void eachRungOnce(Database database, UUID caseId) {
        assertThat(alerts(database, caseId)).isEqualTo(DUE);
        assertThat(database.count("select count(distinct deadline_id) from alert where case_id = '%s'", caseId))
                .isEqualTo(DUE);
        assertThat(database.count(
                        "select count(*) from missed_deadline join deadline on id = deadline_id where case_id = '%s'",
                        caseId))
                .isEqualTo(DUE);
        assertThat(database.count(
                        "select count(*) from audit_entry where case_id = '%s' and action = 'deadline.missed'", caseId))
                .isEqualTo(DUE);
    }

    /** What waits for one member leaves in one letter, under the id of the oldest of them. */
    private static void eachDeliveryIsInALetterThatArrived(Database database) {
        Set<String> carriers = Set.copyOf(
                database.list("select distinct coalesce(carried_by, id) from delivery where status = 'SENT'"));
        List<String> arrived = Arrays.stream(mail.getReceivedMessages())
                .map(TwoNodesIT::deliveryId)
                .toList();
        assertThat(database.count("select count(*) from delivery")).isEqualTo(sent(database));
        assertThat(Set.copyOf(arrived)).isEqualTo(carriers);
        System.out.printf(
                "[two nodes] %d deliveries in %d letters, %d arrived twice%n",
                sent(database), carriers.size(), arrived.size() - carriers.size());
    }

    private static List<String> letters(Database database, UUID caseId) {
        return database.list("select id from delivery where case_id = '%s'", caseId);
    }

    private static String deliveryId(MimeMessage letter) {
        try {
            String id = letter.getHeader("X-Redress-Delivery", null);
            assertThat(letter.getMessageID()).startsWith("<" + id + "@");
            return id;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String what, long began) {
        System.out.printf("[two nodes] %s after %.1f s%n", what, (System.nanoTime() - began) / 1e9);
    }

    private static long sent(Database database) {
        return database.count("select count(*) from delivery where status = 'SENT'");
    }

    private static long alerts(Database database, UUID caseId) {
        return database.count("select count(*) from alert where rung = 'MISSED' and case_id = '%s'", caseId);
    }

    /** @param every how many milliseconds to wait between two looks */
    private static void until(BooleanSupplier reached, int every) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
