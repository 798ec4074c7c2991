package org.redress.check.sight;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * By what an answer is judged; {@code seed/checks.yaml} is its text. A change there needs another version, because every
 * proof names the one that judged it.
 *
 * @param version of all that follows
 * @param media endings of paths that lead to pictures and video: only their head is asked for
 * @param mediaHosts hosts that serve nothing else
 * @param shortHosts hosts of short links, which are never followed
 * @param logins words that name a login in a path, between two slashes or other marks
 * @param phrases what pages say when something is removed
 */
public record SightRules(
        String version,
        Set<String> media,
        Set<String> mediaHosts,
        Set<String> shortHosts,
        Set<String> logins,
        List<Phrase> phrases) {
    public SightRules {
        media = Set.copyOf(media);
        mediaHosts = Set.copyOf(mediaHosts);
        shortHosts = Set.copyOf(shortHosts);
        logins = Set.copyOf(logins);
        phrases = List.copyOf(phrases);
    }

    /**
     * @param id stored with the proof
     * @param platform a slug; {@code any} for every platform
     * @param says in lower case, as it stands in the page's text
     */
    public record Phrase(String id, String platform, String says) {}

    /** {@return whether only the head is asked for} */
    public boolean isMedia(URI address) {
        String path = address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT);
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return media.contains(ending) || isMediaHost(address);
    }

    public boolean isShortLink(URI address) {
        String host = address.getHost();
        return host != null && shortHosts.contains(host.startsWith("www.") ? host.substring(4) : host);
    }

    /** {@return whether a redirect there says no more than "come in first", or "look around"} */
    public boolean leadsAway(URI to) {
        String path = to.getPath() == null ? "" : to.getPath().toLowerCase(Locale.ROOT);
        return path.isEmpty()
                || path.equals("/")
                || List.of(path.split("[^a-z0-9]+")).stream().anyMatch(logins::contains);
    }

    /** {@return which phrase the text of a page holds} */
    public Optional<Phrase> phrase(String platform, String text) {
        return phrases.stream()
                .filter(each ->
                        each.platform().equals(platform) || each.platform().equals("any"))
                .filter(each -> text.contains(each.says()))
                .findFirst();
    }

    private boolean isMediaHost(URI address) {
        String host = address.getHost();
        return host != null && mediaHosts.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each));
    }
}
