package org.investstat.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The page's template, style and scripts, which lie beside this class, and the chart library from its WebJar. */
final class PageFiles {
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    /** Each uses only those before it. */
    private static final List<String> SCRIPTS = List.of(
            "words.js",
            "data.js",
            "format.js",
            "dom.js",
            "state.js",
            "charts.js",
            "figure.js",
            "board.js",
            "flows.js",
            "panels.js",
            "targets.js",
            "account.js",
            "main.js");

    private PageFiles() {}

    /** All scripts as one, in a scope of their own. */
    static String script() {
        return SCRIPTS.stream()
                .map(PageFiles::text)
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n"));
    }

    static String charts() {
        return text(ECHARTS);
    }

    static String text(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
