package org.redress.delivery.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.logging.Logger;
import org.redress.audit.checkpoint.Keeper;

/** The folder of checkpoints: one file each, named by its size, never written twice. */
@ApplicationScoped
public class CheckpointFolder implements Keeper {
    private static final Logger LOG = Logger.getLogger(CheckpointFolder.class);
    private static final String NAME = "%019d.checkpoint";
    private static final String ALL = "*.checkpoint";

    private final CheckpointWays ways;

    CheckpointFolder(CheckpointWays ways) {
        this.ways = ways;
    }

    /**
     * Adds one file, whole or not at all; the same again changes nothing.
     *
     * @throws IOException when it cannot be written, or another is there under its size
     */
    public void keep(Path folder, String note) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(String.format(NAME, Long.parseLong(note.split("\n", 3)[1])));
        Path fresh = Files.createTempFile(folder, "checkpoint", ".part");
        try {
            Files.writeString(fresh, note);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            if (!Files.readString(file).equals(note)) {
                throw e;
            }
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Override
    public List<String> notes(int newest) {
        return ways.target(CheckpointWay.FOLDER).map(Path::of).filter(Files::isDirectory).stream()
                .flatMap(folder -> read(folder, newest).stream())
                .toList();
    }

    private static List<String> read(Path folder, int newest) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, ALL)) {
            all.forEach(files::add);
            Collections.sort(files);
            List<String> notes = new ArrayList<>();
            for (Path file : files.subList(Math.max(0, files.size() - newest), files.size())) {
                notes.add(Files.readString(file));
            }
            return notes;
        } catch (IOException e) {
            // The chain is watched all the same; that nothing can be written there is told on the desk.
            LOG.warnf(
                    "the folder of checkpoints cannot be read: %s", e.getClass().getSimpleName());
            return List.of();
        }
    }
}
