package org.redress.desk.hosts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.platform.WebAddress;
import org.redress.platform.unknown.HostFacts;
import org.redress.platform.unknown.UnknownHosts;

/** Shows what an unknown host says of itself. Nothing of it was checked, so each sentence says who says it. */
@ApplicationScoped
public class HostViews {
    private static final String MAILTO = "mailto:";
    private static final String UNCHECKED =
            "Nobody checked this. Whoever runs a small site may be who uploaded the picture, and may name anybody's"
                    + " address: the person is asked first, and nothing goes there before their yes.";

    private final UnknownHosts hosts;

    HostViews(UnknownHosts hosts) {
        this.hosts = hosts;
    }

    /** @param typed the item's web address, as it was typed */
    public HostView of(Item item, String typed) {
        boolean unknown = item.platformId().isEmpty() && item.kind() == ItemKind.WEB_ADDRESS;
        Optional<String> host = unknown ? WebAddress.parse(typed).map(WebAddress::host) : Optional.empty();
        return host.map(this::of).orElse(HostView.NONE);
    }

    private HostView of(String host) {
        Optional<UnknownHosts.Known> known = hosts.of(host);
        boolean asking = known.isPresent() && known.get().askedAt().isEmpty();
        HostFacts facts = known.map(UnknownHosts.Known::facts).orElse(HostFacts.NONE);
        List<String> words = known.isPresent() && !asking ? words(facts) : List.of();
        String name = facts.title() == null ? host : facts.title() + " (" + host + ")";
        String server = facts.isFederated() ? kind(facts) + " server " + host : "";
        return new HostView(host, asking, words, server, name, mail(facts));
    }

    private static List<String> words(HostFacts facts) {
        List<String> words = new ArrayList<>();
        if (facts.software() != null) {
            String title = facts.title() == null ? "" : ", called " + facts.title();
            words.add("It says that it runs " + kind(facts) + title + " (NodeInfo).");
        }
        add(words, "Its operators' address, as its own software gives it: ", facts.adminMail());
        if (facts.security() != null) {
            words.add("Its security contact: " + facts.security() + " (security.txt, good until "
                    + TimeWords.day(facts.securityUntil()) + "). It is not made for this, but somebody reads it.");
        }
        add(words, "The abuse contact of its name's registration (RDAP): ", facts.registered());
        if (facts.hoster() != null || facts.hosterMail() != null) {
            String whose = facts.hoster() == null ? "somebody's" : "of " + facts.hoster();
            String mail = facts.hosterMail() == null ? "" : ", whose abuse contact is " + facts.hosterMail();
            words.add("Its address is in a network " + whose + mail + " (RDAP). That is its hoster, not the site.");
        }
        if (words.isEmpty()) {
            return List.of("It was asked, and says nothing of itself.");
        }
        words.add(UNCHECKED);
        return words;
    }

    private static void add(List<String> words, String before, @Nullable String mail) {
        if (mail != null) {
            words.add(before + mail + ".");
        }
    }

    private static String kind(HostFacts facts) {
        return facts.software() == null ? "" : Words.of(facts.software());
    }

    private static String mail(HostFacts facts) {
        if (facts.adminMail() != null) {
            return facts.adminMail();
        }
        if (facts.registered() != null) {
            return facts.registered();
        }
        String security = facts.security() == null ? "" : facts.security();
        return security.startsWith(MAILTO) ? security.substring(MAILTO.length()) : "";
    }
}
