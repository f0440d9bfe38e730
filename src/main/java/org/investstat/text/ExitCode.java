package org.investstat.text;

/** How a command ends (data contract, section 6; the numbers follow sysexits and avoid those that Spark uses). */
public enum ExitCode {
    DONE(0),
    USAGE(64),
    DATA(65),
    INPUT(66),
    INTERNAL(70),
    OUTPUT(73),
    BUSY(75),
    CONFIG(78);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
