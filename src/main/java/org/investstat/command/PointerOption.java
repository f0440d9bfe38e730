package org.investstat.command;

/** What a person allows, or forbids, to happen to the pointer. */
public enum PointerOption {
    /** The run is published beside the one that CURRENT names. */
    NO_CURRENT,
    /** CURRENT may be moved to a run of an earlier as-of date. */
    ALLOW_OLDER,
    /** The as-of date may lie after today. */
    ALLOW_FUTURE
}
