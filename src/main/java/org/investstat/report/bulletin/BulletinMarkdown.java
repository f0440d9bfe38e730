package org.investstat.report.bulletin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.investstat.report.Edition;
import org.investstat.report.Report;
import org.investstat.text.Lang;

/** {@code bulletin.md}: the bulletin to paste from, Chinese and then English. */
public record BulletinMarkdown(Bulletin bulletin) implements Report {
    private static final String RULE = "\n\n---\n\n";

    @Override
    public String file() {
        return "bulletin.md";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        String chinese = bulletin.in(Lang.ZH);
        String english = bulletin.in(Lang.EN);
        String between = chinese.isEmpty() || english.isEmpty() ? "" : RULE;
        out.write((chinese + between + english + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
