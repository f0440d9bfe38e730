/** YAML 1.2 read with the line of every value; problems are collected and thrown once. */
@org.jspecify.annotations.NullMarked
package org.investstat.config.yaml;
