package org.redress.desk.forms;

import java.util.List;

/**
 * What one law wants in a valid request.
 *
 * @param missing what the report does not supply yet, so that the clock of this law would not start
 */
public record Duty(String rule, List<String> present, List<String> missing) {}
