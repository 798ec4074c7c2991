package org.redress.desk.platforms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.redress.desk.Words;
import org.redress.platform.Channel;
import org.redress.policy.Confidence;
import org.redress.policy.RespondentKind;

/** What the selects of a platform's form offer. */
record Offers(List<Choice> kinds, List<Choice> channels, List<Choice> confidences) {
    /** One option. */
    record Choice(String value, String words) {}

    /**
     * @param connected whether the API can be chosen
     * @param now how it is reached now: its reporting service is chosen on the service's own page
     */
    static Offers of(boolean connected, Channel now) {
        return new Offers(
                of(RespondentKind.values()),
                Arrays.stream(Channel.values())
                        .filter(channel -> connected || channel != Channel.API)
                        .filter(channel -> now == Channel.CONNECTOR || channel != Channel.CONNECTOR)
                        .map(channel -> new Choice(channel.name(), Way.words(channel)))
                        .toList(),
                of(Confidence.values()));
    }

    private static List<Choice> of(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(each -> new Choice(each.name(), Words.of(each.name())))
                .toList();
    }
}
