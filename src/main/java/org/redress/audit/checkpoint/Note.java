package org.redress.audit.checkpoint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A signed note (C2SP signed-note) of one signature: the text, an empty line, and the line of the signature. */
final class Note {
    private static final String BEFORE_SIGNATURE = "\n\u2014 ";
    private static final int SIGNATURE_LENGTH = 64;

    private Note() {}

    /** @param signature 64 bytes over the checkpoint's text */
    static String write(Checkpoint checkpoint, NoteKey key, byte[] signature) {
        byte[] both = ByteBuffer.allocate(NoteKey.ID_LENGTH + signature.length)
                .put(key.id())
                .put(signature)
                .array();
        return checkpoint.text() + BEFORE_SIGNATURE + key.name() + " "
                + Base64.getEncoder().encodeToString(both) + "\n";
    }

    /** What a note says, before anybody has checked its signature. */
    record Read(Checkpoint checkpoint, String signer, String signed) {
        /** Whether the line of the signature names this key, under the name of the log that the text is of. */
        boolean isBy(byte[] key) {
            byte[] id = Arrays.copyOf(Base64.getDecoder().decode(signed), NoteKey.ID_LENGTH);
            return signer.equals(checkpoint.origin()) && Arrays.equals(id, new NoteKey(signer, key).id());
        }

        byte[] signature() {
            byte[] both = Base64.getDecoder().decode(signed);
            return Arrays.copyOfRange(both, NoteKey.ID_LENGTH, both.length);
        }
    }

    /** Reads exactly what {@link #write} writes, for any key; empty for anything else. */
    static Optional<Read> read(String note) {
        int end = note.lastIndexOf(BEFORE_SIGNATURE);
        if (end < 0 || !note.endsWith("\n")) {
            return Optional.empty();
        }
        String[] words = note.substring(end + BEFORE_SIGNATURE.length(), note.length() - 1)
                .split(" ", -1);
        if (words.length != 2 || !isSignature(words[1])) {
            return Optional.empty();
        }
        return Checkpoint.parse(note.substring(0, end)).map(checkpoint -> new Read(checkpoint, words[0], words[1]));
    }

    private static boolean isSignature(String base64) {
        try {
            byte[] both = Base64.getDecoder().decode(base64);
            return both.length == NoteKey.ID_LENGTH + SIGNATURE_LENGTH
                    && Base64.getEncoder().encodeToString(both).equals(base64);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
