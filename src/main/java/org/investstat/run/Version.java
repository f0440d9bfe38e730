package org.investstat.run;

import java.util.Optional;

/** The product's version, from the jar's manifest. */
final class Version {
    static final String NUMBER = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("development");

    private Version() {}
}
