package org.redress.desk.past;

/** Where on a case's page a deed shows. */
final class Places {
    private Places() {}

    /** {@return the id of an element that every such page has} */
    static String of(Deed deed) {
        return switch (deed.action()) {
            case "message.sent" -> "talk";
            case "note.written" -> "notes";
            case "case.assigned", "case.held", "case.released" -> "identity";
            case "item.added", "item.withdrawn", "item.given-to-platform" -> "addresses";
            default ->
                deed.action().startsWith("removal-request.") && deed.subject() != null
                        ? "request-" + deed.subject()
                        : "history";
        };
    }
}
