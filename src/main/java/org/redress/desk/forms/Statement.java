package org.redress.desk.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redress.cases.Declaration;
import org.redress.cases.Made;
import org.redress.delivery.Declared;

/** What goes into a platform's form, field by field, in English as the forms are. Pure. */
final class Statement {
    private Statement() {}

    /**
     * What is said about a report.
     *
     * @param where the addresses or places, one a line
     * @param signature the organisation's name, or the person's own if they sign themselves
     * @param laws name and basis, one a line
     * @param requests our own numbers, one a line
     */
    record Facts(
            List<String> where,
            Set<Made> made,
            String organisation,
            String mail,
            String signature,
            List<String> laws,
            Set<Declaration> declared,
            List<String> requests) {
        boolean signedByUs() {
            return signature.equals(organisation);
        }
    }

    static List<Pasted> of(Facts facts) {
        List<Pasted> fields = new ArrayList<>();
        fields.add(new Pasted("where", "Where it is", String.join("\n", facts.where())));
        fields.add(new Pasted("statement", "What it is, and what you ask", statement(facts)));
        if (!facts.laws().isEmpty()) {
            fields.add(new Pasted("law", "Under which law", String.join("\n", facts.laws())));
        }
        fields.add(new Pasted("declarations", "Declarations", Declared.lines(facts.declared())));
        fields.add(new Pasted("name", "Your name, or the reporter", facts.organisation()));
        fields.add(new Pasted("mail", "Your e-mail", facts.mail()));
        fields.add(new Pasted("role", "Your role", role(facts)));
        fields.add(new Pasted("signature", "Signature", facts.signature()));
        fields.add(new Pasted("request", "Your own reference", String.join("\n", facts.requests())));
        return fields;
    }

    private static String role(Facts facts) {
        return facts.signedByUs()
                ? "Authorised representative of the person shown, acting on their behalf"
                : "Contact of the person shown, who signs with their own name";
    }

    private static String statement(Facts facts) {
        String made =
                facts.made().equals(Set.of(Made.SYNTHETIC)) ? " It was made with a tool and is not a recording." : "";
        return "We report intimate material that was made or shared without the consent of the person shown." + made
                + " We are " + facts.organisation() + ", and " + authority(facts)
                + " Please remove it, with every identical copy that you know of, and tell us at " + facts.mail()
                + " what you did.";
    }

    private static String authority(Facts facts) {
        return facts.signedByUs()
                ? "the person authorised us to sign for them and to be your contact."
                : "we are your contact for this report.";
    }
}
