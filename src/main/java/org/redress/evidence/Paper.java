package org.redress.evidence;

import org.redress.evidence.facts.Pack;

/** Lays a pack out for people; implemented at the desk, which has the templates. */
public interface Paper {
    /**
     * {@return well-formed HTML, with its style inside and nothing to load}
     *
     * @param digest of the pack's JSON, in hexadecimal
     */
    String html(Pack pack, String digest);
}
