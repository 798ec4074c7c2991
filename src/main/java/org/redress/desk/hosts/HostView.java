package org.redress.desk.hosts;

import java.util.List;

/**
 * What is publicly known of the host of one address.
 *
 * @param asking whether it is still to be asked
 * @param facts one sentence each, with where it comes from
 * @param server what it can be added as in one press; empty when it is no server of the fediverse that we know
 * @param name proposed for the directory
 * @param mail proposed for reports; empty when nobody names one
 */
public record HostView(String host, boolean asking, List<String> facts, String server, String name, String mail) {
    public static final HostView NONE = new HostView("", false, List.of(), "", "", "");
}
