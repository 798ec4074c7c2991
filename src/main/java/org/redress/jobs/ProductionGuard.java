package org.redress.jobs;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.cases.LettersToPerson;
import org.redress.vault.Codes;
import org.redress.vault.Secrets;

/** Refuses to start with what is only for the demo and the tests, under every profile but theirs. */
@ApplicationScoped
public class ProductionGuard {
    private static final int BEFORE_EVERYTHING = 1;
    private static final Set<String> PLAYING = Set.of("dev", "test", "demo");

    private static final int LEAST_SECRET = 32;

    private final Secrets secrets;
    private final Codes codes;
    private final DatabaseClock clock;
    private final String deskSecret;
    private final String onboardingSecret;
    private final boolean allowPrivate;
    private final LettersToPerson letters;
    private final String organisationMail;
    private final Optional<String> signInLevel;

    ProductionGuard(
            Secrets secrets,
            Codes codes,
            DatabaseClock clock,
            @ConfigProperty(name = "redress.keycloak.desk-secret") String deskSecret,
            @ConfigProperty(name = "redress.keycloak.onboarding-secret") String onboardingSecret,
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivate,
            LettersToPerson letters,
            @ConfigProperty(name = "redress.organisation.mail") String organisationMail,
            @ConfigProperty(name = "redress.desk.sign-in-level") Optional<String> signInLevel) {
        this.secrets = secrets;
        this.codes = codes;
        this.clock = clock;
        this.deskSecret = deskSecret;
        this.onboardingSecret = onboardingSecret;
        this.allowPrivate = allowPrivate;
        this.letters = letters;
        this.organisationMail = organisationMail;
        this.signInLevel = signInLevel;
    }

    void start(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent starting) {
        if (PLAYING.stream().noneMatch(ConfigUtils::isProfileActive)) {
            List<String> objections = objections();
            if (!objections.isEmpty()) {
                throw new IllegalStateException("Redress does not start: " + String.join("; ", objections));
            }
        }
    }

    List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (secrets.anyIsReadable()) {
            objections.add("a secret of redress.vault is a demo value (make one with: openssl rand -base64 32)");
        }
        if (secrets.anyIsShared()) {
            objections.add("two secrets of redress.vault are the same");
        }
        if (codes.areCheap()) {
            objections.add("access codes would be hashed in another way (redress.vault.code-memory-kib)");
        }
        if (isWeak(deskSecret)) {
            objections.add("redress.keycloak.desk-secret is a demo value or shorter than 32 characters");
        }
        if (isWeak(onboardingSecret) || onboardingSecret.equals(deskSecret)) {
            objections.add(
                    "redress.keycloak.onboarding-secret is a demo value, the desk's, or shorter than 32 characters");
        }
        if (!clock.offset().isZero()) {
            objections.add("the clock is shifted (clock_offset in the database is not zero)");
        }
        if (allowPrivate) {
            objections.add("webhooks may go to private addresses (redress.delivery.allow-private-addresses)");
        }
        if (letters.from()
                .filter(from -> domain(from).equals(domain(organisationMail)))
                .isPresent()) {
            objections.add("letters to the person would name the organisation (redress.letters.from)");
        }
        if (signInLevel.isEmpty()) {
            objections.add("the desk would open for a password alone (redress.desk.sign-in-level)");
        }
        return objections;
    }

    private static boolean isWeak(String secret) {
        return secret.startsWith("demo-") || secret.length() < LEAST_SECRET;
    }

    private static String domain(String mail) {
        return mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
