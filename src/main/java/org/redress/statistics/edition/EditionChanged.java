package org.redress.statistics.edition;

/** An edition was made, or a reply in it; observed so that pages kept in memory are made anew. */
public record EditionChanged(String quarter) {}
