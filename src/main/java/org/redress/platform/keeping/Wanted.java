package org.redress.platform.keeping;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.platform.Channel;
import org.redress.platform.Contact;
import org.redress.platform.Platform;
import org.redress.platform.WebAddress;
import org.redress.policy.Confidence;
import org.redress.policy.RespondentKind;

/** A platform as it was typed and found valid. */
record Wanted(Platform.Identity identity, Set<String> hosts, Contact contact) {
    private static final int MOST_HOSTS = 500;
    private static final int NOTE = 2_000;

    /**
     * @param slug what it has, or gets
     * @param ways those that are set up elsewhere and may be kept or chosen here: the API, its reporting service
     * @throws NotAcceptable with everything that is wrong
     */
    static Wanted of(Typed typed, String slug, Set<Channel> ways, LocalDate today) {
        String name = typed.required("name", "Enter the platform's name.");
        String operator = typed.atMost("operator", 200);
        RespondentKind kind = typed.one("kind", RespondentKind.class).orElse(RespondentKind.UNKNOWN);
        Set<String> hosts = hosts(typed);
        Contact contact = contact(typed, ways, today);
        typed.check();
        return new Wanted(
                new Platform.Identity(slug, name, operator.isEmpty() ? null : operator, kind), hosts, contact);
    }

    private static Contact contact(Typed typed, Set<Channel> ways, LocalDate today) {
        @Nullable String form = typed.link("form");
        @Nullable String mail = typed.mail("mail");
        Channel channel = typed.one("channel", Channel.class).orElse(Channel.NONE);
        if (channel == Channel.API && !ways.contains(channel)) {
            typed.refuse("channel", "This platform has no credentials for the API yet: choose another way.");
        }
        if (channel == Channel.CONNECTOR && !ways.contains(channel)) {
            typed.refuse("channel", "Switch its reporting service on, on the page of that service.");
        }
        if (channel == Channel.FORM && form == null) {
            typed.refuse("form", "Enter the web address of the form, or choose another way.");
        }
        if (channel == Channel.EMAIL && mail == null) {
            typed.refuse("mail", "Enter the e-mail address for reports, or choose another way.");
        }
        Confidence confidence = typed.one("confidence", Confidence.class).orElse(Confidence.NEEDS_CHECK);
        var checked = new Contact.Checked(typed.day("checked", today), confidence, typed.atMost("note", NOTE));
        return new Contact(channel, form, mail, checked);
    }

    private static Set<String> hosts(Typed typed) {
        Set<String> hosts = new TreeSet<>();
        for (String line : typed.text("hosts").split("[\\s,;]+")) {
            WebAddress.parse(line)
                    .map(WebAddress::host)
                    .ifPresentOrElse(hosts::add, () -> typed.refuse("hosts", notAHost(line)));
        }
        if (hosts.size() > MOST_HOSTS) {
            typed.refuse("hosts", "Enter at most " + MOST_HOSTS + " hosts.");
        }
        return hosts;
    }

    private static String notAHost(String line) {
        return line.isEmpty()
                ? "Enter a host such as images.example, one a line."
                : "One line is no host. Write each as images.example, without a path.";
    }
}
