package org.redress.desk.forms;

/**
 * One field to paste into a platform's form.
 *
 * @param id on the page
 * @param words as text, never as a link
 */
public record Pasted(String id, String label, String words) {}
