package org.redress.alert.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.staff.MemberLeft;
import org.redress.staff.StaffMembers;

/** The links to calendars: made, renewed and taken back by whose they are. */
@ApplicationScoped
@Transactional
public class CalendarFeeds implements PanacheRepositoryBase<CalendarFeed, UUID> {
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final StaffMembers members;
    private final Audit audit;

    CalendarFeeds(StaffMembers members, Audit audit) {
        this.members = members;
        this.audit = audit;
    }

    /** {@return a new token of 256 random bits, shown once; an earlier link of the member ends} */
    public String renew(UUID member, Instant now) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        members.oneAtATime(member);
        findByIdOptional(member)
                .ifPresentOrElse(
                        feed -> feed.renew(hash(token), now),
                        () -> persist(new CalendarFeed(member, hash(token), now)));
        audit.record(Actor.staff(member), "calendar-feed.made", subject(member), now);
        return token;
    }

    /** The link ends; a second time it does nothing. */
    public void revoke(UUID member, Instant now) {
        if (deleteById(member)) {
            audit.record(Actor.staff(member), "calendar-feed.revoked", subject(member), now);
        }
    }

    /** The link of who left opens nothing any more. */
    void on(@Observes MemberLeft gone) {
        if (deleteById(gone.member())) {
            audit.record(gone.by(), "calendar-feed.revoked", subject(gone.member()), gone.at());
        }
    }

    /** Whatever stands in the link is hashed first: how near a guess was shows in no time it takes. */
    public Optional<UUID> memberOf(String token) {
        return find("tokenHash", hash(token)).firstResultOptional().map(CalendarFeed::member);
    }

    private static Subject subject(UUID member) {
        return new Subject("staff-member", member.toString(), null);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
