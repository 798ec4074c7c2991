package org.redress.platform.unknown;

import java.util.regex.Pattern;

/** An e-mail address as the directory takes it: nothing that could be a header or a second recipient. */
final class Mail {
    private static final int LONGEST = 200;
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+!#$%&'*/=?^`{|}~-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private Mail() {}

    static boolean isOne(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }
}
