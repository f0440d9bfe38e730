package org.investstat.config.yaml;

/** A configuration file. {@code name} is how messages call it. */
public record ConfigText(String name, String text) {}
