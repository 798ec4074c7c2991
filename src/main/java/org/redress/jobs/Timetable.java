package org.redress.jobs;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.redress.alert.Sweep;
import org.redress.audit.AuditChain;
import org.redress.audit.AuditWatch;
import org.redress.audit.checkpoint.Checkpoints;
import org.redress.cases.retention.Retention;
import org.redress.cases.support.SupportLinks;
import org.redress.check.Checker;
import org.redress.delivery.Postman;
import org.redress.fingerprint.known.KnownHashes;
import org.redress.fingerprint.publication.Filling;
import org.redress.platform.unknown.HostAsking;
import org.redress.removal.bulk.Bulk;
import org.redress.removal.replanning.Replanner;

/** Everything that happens by itself, one line a job. Each job is safe to run on any number of nodes at once. */
@ApplicationScoped
class Timetable {
    private static final int HALF_A_TICK_MS = 500;
    private static final List<String> LANGUAGES = List.of("en", "cy", "ar", "ur", "fr", "es");

    private final InstantSource time;
    private final Sweep sweep;
    private final Postman postman;
    private final AuditChain auditChain;
    private final AuditWatch auditWatch;
    private final Checkpoints checkpoints;
    private final Forgetting forgetting;
    private final Bulk bulk;
    private final Replanner replanner;
    private final Retention retention;
    private final SupportLinks supportLinks;
    private final Filling filling;
    private final KnownHashes knownHashes;
    private final HostAsking hostAsking;
    private final Checker checker;
    private final Accountability accountability;
    private final Figures figures;

    Timetable(
            InstantSource time,
            Sweep sweep,
            Postman postman,
            AuditChain auditChain,
            AuditWatch auditWatch,
            Checkpoints checkpoints,
            Forgetting forgetting,
            Bulk bulk,
            Replanner replanner,
            Retention retention,
            SupportLinks supportLinks,
            Filling filling,
            KnownHashes knownHashes,
            HostAsking hostAsking,
            Checker checker,
            Accountability accountability,
            Figures figures) {
        this.time = time;
        this.sweep = sweep;
        this.postman = postman;
        this.auditChain = auditChain;
        this.auditWatch = auditWatch;
        this.checkpoints = checkpoints;
        this.forgetting = forgetting;
        this.bulk = bulk;
        this.replanner = replanner;
        this.retention = retention;
        this.supportLinks = supportLinks;
        this.filling = filling;
        this.knownHashes = knownHashes;
        this.hostAsking = hostAsking;
        this.checker = checker;
        this.accountability = accountability;
        this.figures = figures;
    }

    /** Twice a tick, because the scheduler does not tick more often than once a second. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() throws InterruptedException {
        sweep.sweep(time.instant());
        TimeUnit.MILLISECONDS.sleep(HALF_A_TICK_MS);
        sweep.sweep(time.instant());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDeliveries() {
        postman.sendDue(time.instant());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void doManyAtOnce() {
        bulk.runDue(time.instant());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void replanClocks() {
        replanner.runDue(time.instant());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sealAudit() {
        auditChain.seal();
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetWhatIsOver() {
        forgetting.all(time.instant());
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void askUnknownHosts() {
        hostAsking.askDue(time.instant());
    }

    /** Each node for itself: its pages show whom to talk to from memory. */
    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void readSupportLinks() {
        supportLinks.refresh(LANGUAGES);
    }

    /** Each node for itself: the first time this loads every fingerprint. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void followFingerprints() {
        knownHashes.follow();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void fillFeeds() {
        filling.fill(time.instant());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void lookWhetherItIsGone() {
        checker.lookDue(time.instant());
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAtWhatIsLate() {
        checker.watchLate(time.instant());
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void countOutcomes() {
        figures.fold(time.instant());
    }

    /** At half past three, whichever node is first. */
    @Scheduled(cron = "0 30 3 * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void repairStatistics() {
        figures.repair(time.instant());
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void publishFigures() {
        figures.publish(time.instant());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void makePacks() {
        accountability.makePacks(time.instant());
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetClosedCases() {
        retention.run(time.instant());
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void signCheckpoints() {
        checkpoints.makeDue(time.instant());
    }

    /** Each node looks for itself, a stretch at a time, so that its desk can tell when the audit does not hold. */
    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void verifyAudit() {
        auditWatch.look(time.instant());
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void followUpMisses() {
        accountability.followUp(time.instant());
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void countForCommitments() {
        accountability.count(time.instant());
    }
}
