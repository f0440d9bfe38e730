package org.investstat.oracle;

/** What becomes of one row (data contract, section 2, reading rule 5). */
enum OracleFate {
    ACCEPTED,
    SUPERSEDED,
    DUPLICATE,
    FUTURE,
    REJECTED;

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
