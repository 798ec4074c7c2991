package org.redress.check.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a robots.txt line by line, and keeps what is said to us and what is said to everybody. */
final class RobotsReader {
    /** How we name ourselves in the header User-Agent, and are named in a robots.txt. */
    private static final String US = "redress";

    private static final int MOST_LINES = 500;
    private static final int LONGEST_PAUSE = 300;

    private final Group ours = new Group();
    private final Group everybodys = new Group();
    private boolean amongNames;

    void read(String line) {
        String[] field = line.split("#", 2)[0].split(":", 2);
        String key = field[0].strip().toLowerCase(Locale.ROOT);
        String value = field.length < 2 ? "" : field[1].strip();
        if (key.equals("user-agent")) {
            String name = value.toLowerCase(Locale.ROOT).split("[/\\s]", 2)[0];
            ours.named(name.equals(US), amongNames);
            everybodys.named(name.equals("*"), amongNames);
            amongNames = true;
        } else if (!key.isEmpty()) {
            amongNames = false;
            ours.take(key, value);
            everybodys.take(key, value);
        }
    }

    Robots robots() {
        Group group = ours.exists ? ours : everybodys;
        return new Robots(group.rules, group.pause);
    }

    /** All groups for one name together. */
    private static final class Group {
        private final List<String> rules = new ArrayList<>();
        private int pause;
        private boolean exists;
        private boolean open;

        /** @param amongNames whether the line before named somebody too, and so the same group */
        void named(boolean meant, boolean amongNames) {
            open = meant || (amongNames && open);
            exists = exists || meant;
        }

        void take(String key, String value) {
            boolean rule = key.equals("allow") || key.equals("disallow");
            if (open && rule && value.matches("[/*].*") && rules.size() < MOST_LINES) {
                rules.add(key + " " + (value.startsWith("/") ? value : "/" + value));
            } else if (open && key.equals("crawl-delay") && value.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
                pause = (int) Math.min(LONGEST_PAUSE, Math.ceil(Double.parseDouble(value)));
            }
        }
    }
}
