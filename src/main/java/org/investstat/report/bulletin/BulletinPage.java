package org.investstat.report.bulletin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.investstat.report.Edition;
import org.investstat.report.Report;
import org.investstat.text.Lang;

/** {@code bulletin.html}: the same to read and to print. Nothing of it is markup that a template or a name brought. */
public record BulletinPage(Bulletin bulletin) implements Report {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>招商引资统计通稿 Investment promotion bulletin</title>
            <style>
            :root { color-scheme: light dark; }
            body { max-width: 42em; margin: 2em auto; padding: 0 1.2em; font: 1.05em/1.9 "Source Han Serif SC",
              "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
            h1, h2, h3 { font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
              line-height: 1.4; }
            article + article { margin-top: 3em; padding-top: 2em; border-top: 1px solid #8888; }
            article[lang=en] { font-family: Georgia, "Times New Roman", serif; line-height: 1.6; }
            article[lang=zh-CN] > p { text-indent: 2em; }
            @media print { body { margin: 0; max-width: none; } article + article { break-before: page; border: 0; } }
            </style>
            </head>
            <body>
            """;

    @Override
    public String file() {
        return "bulletin.html";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        String page = HEAD + article("zh-CN", Lang.ZH) + article("en", Lang.EN) + "</body>\n</html>\n";
        out.write(page.getBytes(StandardCharsets.UTF_8));
    }

    private String article(String language, Lang lang) {
        String text = bulletin.in(lang);
        return text.isEmpty()
                ? ""
                : "<article lang=\"" + language + "\">\n" + RENDERER.render(PARSER.parse(text)) + "</article>\n";
    }
}
