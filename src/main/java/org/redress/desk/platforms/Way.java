package org.redress.desk.platforms;

import org.redress.platform.Channel;

/** How a platform is reached, in words. */
final class Way {
    private Way() {}

    static String words(Channel channel) {
        return switch (channel) {
            case API -> "API";
            case EMAIL -> "Letter by e-mail";
            case FORM -> "Its form";
            case CONNECTOR -> "Its own reporting service";
            case NONE -> "Only inside its app";
        };
    }
}
