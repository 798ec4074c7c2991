package org.redress.desk.forms;

/**
 * The ways to a platform beside the one that did not work.
 *
 * @param tally how often the form worked and how often it did not; empty when nobody tried
 * @param mail where a letter would go; empty when the directory has no address
 * @param note what the directory says about reporting there
 */
public record Ways(String tally, boolean failing, String mail, String note) {}
