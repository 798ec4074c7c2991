package org.redress.audit.checkpoint;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds the audit against its own checkpoints. */
@ApplicationScoped
@Transactional
public class CheckpointWatch {
    private static final int NEWEST = 24;

    private final Checkpoints checkpoints;
    private final List<Keeper> keepers;

    CheckpointWatch(Checkpoints checkpoints, @All List<Keeper> keepers) {
        this.checkpoints = checkpoints;
        this.keepers = keepers;
    }

    /**
     * A few reads: the newest checkpoints, here and elsewhere, against the tree as it is stored.
     *
     * @return what does not fit, in words; empty when all do
     */
    public Optional<String> doubt() {
        Stream<String> here = checkpoints.newest(1).stream().map(Made::note);
        Stream<String> elsewhere = keepers.stream().flatMap(keeper -> keeper.notes(NEWEST).stream());
        return Stream.concat(here, elsewhere).distinct().flatMap(this::doubt).findFirst();
    }

    private Stream<String> doubt(String note) {
        Optional<Checkpoint> genuine = checkpoints.genuine(note);
        if (genuine.isEmpty()) {
            return Stream.of("a checkpoint is not signed with our key");
        }
        return checkpoints.fits(genuine.get())
                ? Stream.empty()
                : Stream.of("the tree is not the one that a checkpoint was signed over");
    }

    /** {@return every checkpoint that is kept elsewhere, for a walk over the whole tree} */
    public Kept kept() {
        Map<Long, List<String>> roots = new TreeMap<>();
        int strange = 0;
        for (Keeper keeper : keepers) {
            for (String note : keeper.notes(Integer.MAX_VALUE)) {
                Optional<Checkpoint> genuine = checkpoints.genuine(note);
                genuine.ifPresent(checkpoint -> roots.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>())
                        .add(checkpoint.root()));
                strange += genuine.isPresent() ? 0 : 1;
            }
        }
        return new Kept(roots, strange);
    }
}
