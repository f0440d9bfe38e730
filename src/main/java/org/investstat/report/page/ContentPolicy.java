package org.investstat.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page's content security policy (W3C CSP 3): nothing is loaded from anywhere, and only scripts and styles with these
 * digests take effect, whatever a company calls itself.
 */
final class ContentPolicy {
    private ContentPolicy() {}

    static String of(List<String> scripts, List<String> styles) {
        return "default-src 'none'; script-src " + digests(scripts) + "; style-src " + digests(styles)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String digests(List<String> texts) {
        return texts.stream().map(ContentPolicy::digest).collect(Collectors.joining(" "));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
