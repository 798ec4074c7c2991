package org.redress.removal.bulk;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One action of one member of staff on many cases. It is forgotten after a day: what it did stands in each case. */
@Entity
public class BulkAction {
    @Id
    private UUID id;

    private UUID staffId;

    @Enumerated(EnumType.STRING)
    private BulkKind kind;

    private @Nullable UUID assignee;
    private @Nullable Instant asideUntil;
    private Instant askedAt;
    private Instant runsAt;
    private @Nullable Instant ranAt;
    private @Nullable Instant takenBackAt;

    @OneToMany(mappedBy = "action", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<BulkLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected BulkAction() {}

    BulkAction(Order order, Instant now) {
        Wish wish = order.wish();
        this.id = order.id();
        this.staffId = order.by();
        this.kind = wish.kind();
        this.assignee = wish.assignee();
        this.asideUntil = wish.asideUntil();
        this.askedAt = now;
        this.runsAt = now.plus(wish.kind().grace());
    }

    void add(Chosen chosen, @Nullable UUID assigneeSeen) {
        lines.add(new BulkLine(this, lines.size(), chosen, assigneeSeen));
    }

    void ran(Instant now) {
        ranAt = now;
    }

    void takenBack(Instant now) {
        takenBackAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID staffId() {
        return staffId;
    }

    public Wish wish() {
        return new Wish(kind, assignee, asideUntil);
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Not before this it is done. */
    public Instant runsAt() {
        return runsAt;
    }

    public Optional<Instant> ranAt() {
        return Optional.ofNullable(ranAt);
    }

    public Optional<Instant> takenBackAt() {
        return Optional.ofNullable(takenBackAt);
    }

    /** Whether there is something that can still be taken back. */
    public boolean canBeTakenBack() {
        return takenBackAt == null && (ranAt == null || kind != BulkKind.SEND);
    }

    /** In the order of the list that they were chosen from. */
    public List<BulkLine> lines() {
        return List.copyOf(lines);
    }
}
