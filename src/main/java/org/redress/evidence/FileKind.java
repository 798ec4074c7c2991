package org.redress.evidence;

/** What a pack consists of. */
public enum FileKind {
    JSON("pack.json"),
    PDF("pack.pdf"),
    /** Web addresses, encrypted to the receiver: nobody here can open them. */
    ANNEX("annex.asc");

    private final String fileName;

    FileKind(String fileName) {
        this.fileName = fileName;
    }

    /** {@return as which it is handed out} */
    public String fileName() {
        return fileName;
    }

    /** Under which name it is sealed. */
    String field() {
        return "evidence." + name();
    }
}
