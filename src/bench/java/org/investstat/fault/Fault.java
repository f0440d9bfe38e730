package org.investstat.fault;

/** The n-th operation of its kind goes wrong, counted from 1 on. */
record Fault(Operation operation, int n, FaultKind kind) {
    @Override
    public String toString() {
        return operation + " " + n + " " + kind;
    }
}
