package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.AuditChain;
import org.redress.audit.AuditWatch;
import org.redress.audit.Subject;
import org.redress.audit.checkpoint.CheckpointWatch;
import org.redress.audit.checkpoint.Checkpoints;
import org.redress.audit.checkpoint.Made;
import org.redress.desk.Banners;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Checkpoints leave the house by every way that is set up, and convict whoever rewrites the database afterwards. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class CheckpointsLeaveTest {
    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    AuditWatch watch;

    @Inject
    CheckpointWatch checkpointWatch;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Postman postman;

    @Inject
    Outgoing outgoing;

    @Inject
    Banners banners;

    @Inject
    EntityManager database;

    @Inject
    Walk walk;

    @TempDir
    Path folder;

    private Receiver receiver;

    @BeforeEach
    void three_ways_out() throws IOException {
        outgoing.clear();
        TestMail.empty();
        receiver = new Receiver();
        System.setProperty("redress.checkpoint.folder", folder.toString());
        System.setProperty("redress.checkpoint.address", receiver.url());
        System.setProperty("redress.checkpoint.mail", "witness@elsewhere.example");
    }

    @AfterEach
    void none() {
        System.clearProperty("redress.checkpoint.folder");
        System.clearProperty("redress.checkpoint.address");
        System.clearProperty("redress.checkpoint.mail");
        receiver.close();
        outgoing.clear();
        TestMail.empty();
    }

    @Test
    void security_audit_checkpoints_are_sent_outside_the_database() throws Exception {
        Made made = made();
        postman.sendDue(made.at());
        assertThat(folder.resolve(String.format("%019d.checkpoint", made.size())))
                .hasContent(made.note());
        assertThat(receiver.heard()).hasSize(1);
        assertThat(receiver.heard().get(0).body())
                .contains("\"type\":\"checkpoint.made\"", made.note().split("\n")[2]);
        assertThat(TestMail.received()).hasSize(1);
        assertThat(TestMail.received()[0].getAllRecipients()[0]).hasToString("witness@elsewhere.example");
        assertThat(String.valueOf(TestMail.received()[0].getContent()).replace("\r", ""))
                .contains(made.note().strip());
        assertThat(checkpointWatch.doubt()).isEmpty();
        assertThat(watch.lookAtAll(held -> {}).finding()).isEmpty();
    }

    @Test
    void security_audit_whoever_rewrites_the_database_is_convicted_by_the_folder() {
        Made made = made();
        postman.sendDue(made.at());
        QuarkusTransaction.begin();
        run("set local session_replication_role = replica");
        run("delete from audit_checkpoint");
        run("delete from audit_seal where position = " + made.size());
        assertThat(checkpointWatch.doubt()).isPresent();
        QuarkusTransaction.rollback();
        assertThat(checkpointWatch.doubt()).isEmpty();
    }

    @Test
    void a_file_in_the_folder_that_is_not_ours_is_found_by_a_look_and_by_a_whole_pass() throws IOException {
        Made made = made();
        Files.writeString(
                folder.resolve("0000000000000000001.checkpoint"), made.note().replaceFirst("\n[0-9]+\n", "\n1\n"));
        watch.look(walk.now());
        assertThat(watch.last().orElseThrow().finding()).isEqualTo("a checkpoint is not signed with our key");
        assertThat(banners.at(walk.now())).anyMatch(banner -> banner.startsWith("The audit does not hold"));
        assertThat(watch.lookAtAll(held -> {}).finding())
                .isEqualTo("a checkpoint that was kept elsewhere is not signed with our key");
        Files.delete(folder.resolve("0000000000000000001.checkpoint"));
        watch.look(walk.now());
        assertThat(watch.last().orElseThrow().intact()).isTrue();
    }

    @Test
    void one_that_does_not_leave_is_a_trouble_on_the_desk_until_it_has_left() {
        receiver.answers(500, Map.of());
        Made made = made();
        postman.sendDue(made.at());
        assertThat(banners.at(made.at()))
                .anyMatch(banner -> banner.startsWith("Signed checkpoints of the audit do not"));
        receiver.answers(200, Map.of());
        postman.sendDue(made.at().plusSeconds(60));
        assertThat(banners.at(made.at())).noneMatch(banner -> banner.startsWith("Signed checkpoints"));
    }

    private Made made() {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        Actor.system("test"),
                        "thing.done",
                        Subject.of("thing", UUID.randomUUID(), UUID.randomUUID()),
                        walk.now()));
        chain.sealAll();
        return checkpoints.make(walk.now());
    }

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }
}
