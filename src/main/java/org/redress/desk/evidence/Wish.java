package org.redress.desk.evidence;

/**
 * What was chosen on the form, as it was typed.
 *
 * @param receiver id of the regulator
 * @param platform slug of the platform, or empty for any
 * @param generator slug of the AI tool, or empty for any
 * @param rule id of the rule, or empty for all
 * @param from first day in UTC that a request was sent on, or empty
 * @param until last day, or empty
 */
public record Wish(String receiver, String platform, String generator, String rule, String from, String until) {
    boolean isEmpty() {
        return (receiver + platform + generator + rule + from + until).isBlank();
    }
}
