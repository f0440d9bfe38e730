package org.investstat.job.step;

import java.util.Optional;

/** The product's version, from the jar's manifest. */
public final class Version {
    public static final String NUMBER = Optional.ofNullable(
                    Version.class.getPackage().getImplementationVersion())
            .orElse("development");

    private Version() {}
}
