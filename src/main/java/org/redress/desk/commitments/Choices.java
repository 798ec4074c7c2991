package org.redress.desk.commitments;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.desk.Option;
import org.redress.desk.Words;
import org.redress.platform.commitment.CommitmentVerdict;
import org.redress.platform.commitment.Metric;
import org.redress.platform.commitment.RespondentType;
import org.redress.platform.commitment.Standing;

/**
 * What a form offers to choose from, with what it shows.
 *
 * @param verdicts in words by constant: they are chosen on a form of their own
 */
record Choices(
        List<Option> types,
        List<Option> platforms,
        List<Option> tools,
        List<Option> standings,
        List<Option> metrics,
        List<Option> rules,
        Map<String, String> verdicts) {
    private static final Map<String, String> VERDICTS = words(CommitmentVerdict.values());

    /**
     * @param listed what the directory, the list of tools and the rules call each, by short name or id
     * @param shown what stands in the form
     */
    static Choices of(Listed listed, Map<String, String> shown) {
        return new Choices(
                Option.of(words(RespondentType.values()), shown.getOrDefault("type", "")),
                Option.keeping(listed.platforms(), shown.getOrDefault("platform", "")),
                Option.keeping(listed.tools(), shown.getOrDefault("generator", "")),
                Option.of(words(Standing.values()), shown.getOrDefault("standing", "")),
                Option.of(words(Metric.values()), shown.getOrDefault("metric", "")),
                Option.keeping(listed.rules(), shown.getOrDefault("rule", "")),
                VERDICTS);
    }

    /** What the directory, the list of tools and the rules call each, by short name or id. */
    record Listed(Map<String, String> platforms, Map<String, String> tools, Map<String, String> rules) {}

    static String words(Enum<?> constant) {
        return switch (constant.name()) {
            case "NONE" -> "Nothing";
            case "CLOCKS" -> "Our requests to the platform, under one rule";
            case "ITEMS_MADE" -> "Items reported as made with the tool";
            case "AI_MAKER" -> "Maker of an AI tool";
            default -> Words.of(constant.name());
        };
    }

    private static Map<String, String> words(Enum<?>[] all) {
        return Arrays.stream(all)
                .collect(Collectors.toMap(
                        each -> each.name(), each -> words(each), (one, same) -> one, LinkedHashMap::new));
    }
}
