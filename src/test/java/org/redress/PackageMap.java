package org.redress;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The map of the code: what each package below {@code org.redress} may import. Features know nothing of who asks;
 * each audience is one package at the rim, used by nobody. Add a package only with its row, and its row only with a
 * reason in {@code docs/architecture.md}. Every package may import the root.
 */
final class PackageMap {
    static final String BASE = "org.redress";

    static final Set<String> FEATURES = Set.of(
            "deadline",
            "audit",
            "vault",
            "outside",
            "staff",
            "policy",
            "platform",
            "cases",
            "removal",
            "fingerprint",
            "check",
            "alert",
            "delivery",
            "statistics",
            "evidence");

    /** The packages that meet the outside and so may see JAX-RS, Qute and Jackson. */
    static final Set<String> RIMS = Set.of("web", "intake", "desk", "partner", "open", "jobs", "demo", "keycloak");

    private static final Map<String, Set<String>> ROWS = rows();

    private PackageMap() {}

    /** What {@code name} may import besides itself and the root. */
    static Set<String> row(String name) {
        return ROWS.getOrDefault(name, Set.of());
    }

    static Set<String> names() {
        return ROWS.keySet();
    }

    /** The first segment below the base, or the empty word for the root itself. */
    static String nameOf(String packageName) {
        return packageName.equals(BASE)
                ? ""
                : packageName.substring(BASE.length() + 1).split("\\.")[0];
    }

    private static Map<String, Set<String>> rows() {
        Map<String, Set<String>> rows = new TreeMap<>();
        rows.put("", Set.of());
        rows.put("deadline", Set.of());
        rows.put("audit", Set.of("vault"));
        rows.put("vault", Set.of());
        rows.put("outside", Set.of());
        rows.put("staff", Set.of("audit"));
        rows.put("policy", Set.of("deadline", "audit"));
        rows.put("platform", Set.of("outside", "policy", "vault", "audit"));
        rows.put("cases", Set.of("platform", "staff", "vault", "audit"));
        rows.put("removal", Set.of("cases", "platform", "policy", "deadline", "vault", "audit"));
        rows.put("fingerprint", Set.of("cases", "removal", "platform", "vault", "audit"));
        rows.put("check", Set.of("outside", "removal", "cases", "platform", "vault", "audit"));
        rows.put("alert", Set.of("removal", "cases", "check", "policy", "deadline", "staff", "audit"));
        rows.put(
                "delivery",
                Set.of("outside", "alert", "removal", "fingerprint", "cases", "platform", "staff", "vault", "audit"));
        rows.put("statistics", Set.of("removal", "platform", "policy", "audit"));
        rows.put(
                "evidence",
                Set.of("removal", "cases", "delivery", "check", "platform", "policy", "deadline", "vault", "audit"));
        rows.put("web", Set.of("staff"));
        rows.put(
                "intake",
                Set.of(
                        "cases",
                        "platform",
                        "removal",
                        "check",
                        "fingerprint",
                        "policy",
                        "deadline",
                        "vault",
                        "audit",
                        "web"));
        rows.put("desk", with(FEATURES, "web"));
        rows.put(
                "partner",
                Set.of(
                        "removal",
                        "cases",
                        "platform",
                        "policy",
                        "deadline",
                        "fingerprint",
                        "delivery",
                        "vault",
                        "audit",
                        "web"));
        rows.put("keycloak", Set.of("platform"));
        rows.put("open", Set.of("statistics", "platform", "cases", "vault", "audit", "web"));
        rows.put("jobs", FEATURES);
        rows.put("demo", with(with(FEATURES, "web", "intake"), "desk", "partner", "open", "jobs"));
        return rows;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
