package org.redress.desk.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.audit.Actor;
import org.redress.cases.Conversation;
import org.redress.cases.Message;
import org.redress.desk.Names;
import org.redress.desk.TimeWords;

/** Tells somebody whose action could not be taken what others did while they wrote. */
@ApplicationScoped
public class Meanwhile {
    private static final int SHOWN = 200;

    private final Since since;
    private final Conversation conversation;
    private final Names names;

    Meanwhile(Since since, Conversation conversation, Names names) {
        this.since = since;
        this.conversation = conversation;
        this.names = names;
    }

    /**
     * One thing that somebody did.
     *
     * @param link where on the page it shows, as an id
     * @param words the beginning of what staff wrote; what the person wrote stays folded where it is
     */
    public record Line(String did, String link, String words) {}

    /** {@return the oldest first; never empty for a case that anything was ever done to} */
    public List<Line> of(UUID caseId, UUID member) {
        Map<UUID, Message> messages =
                conversation.messages(caseId).stream().collect(Collectors.toMap(Message::id, Function.identity()));
        return since.lastReadBy(member, caseId).stream()
                .map(deed -> line(deed, member, messages))
                .toList();
    }

    /** {@return what colleagues and others did since the member opened the page, one sentence each} */
    public List<String> news(UUID caseId, UUID member) {
        return since.after(member, caseId).stream()
                .filter(deed -> !deed.by().equals(Actor.staff(member)))
                .map(deed -> names.of(deed.by()) + " " + DeedWords.of(deed) + ", " + TimeWords.day(deed.at()) + ".")
                .toList();
    }

    private Line line(Deed deed, UUID member, Map<UUID, Message> messages) {
        boolean mine = deed.by().equals(Actor.staff(member));
        String who = mine ? "You" : names.of(deed.by());
        Message message = deed.subject() == null ? null : messages.get(deed.subject());
        return new Line(
                who + " " + DeedWords.of(deed) + ", " + TimeWords.day(deed.at()),
                Places.of(deed),
                message != null && message.sender() == Message.Sender.STAFF
                        ? shortened(conversation.words(message))
                        : "");
    }

    private static String shortened(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
    }
}
