package org.investstat.conform;

import org.investstat.text.Text;

/** One value cannot be read: the reject code and what a clerk can do. Carries no stack trace, for there may be many. */
final class Unreadable extends RuntimeException {
    private final String code;
    private final Text reason;

    Unreadable(String code, Text reason) {
        super(code, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    String code() {
        return code;
    }

    Text reason() {
        return reason;
    }
}
