package org.redress.partner;

/** A {@link org.redress.partner.views.PageView} as it goes out. */
public record Listed(byte[] json, boolean hasMore) {}
