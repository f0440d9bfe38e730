package org.investstat.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.investstat.report.Edition;

/** A page read back from its text, by code that shares nothing with what wrote it. */
record ReadPage(String html, JsonNode edition) {

    static ReadPage of(Edition edition) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PageReport().write(edition, out);
            return of(out.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadPage of(String html) throws IOException {
        return new ReadPage(html, new ObjectMapper().readTree(between(html, "id=\"edition\">")));
    }

    private static String between(String html, String start) {
        int from = html.indexOf(start) + start.length();
        return html.substring(from, html.indexOf("</script>", from));
    }

    /** Contents of the elements that match, in order. */
    List<String> elements(String open, String close) {
        Matcher matcher = Pattern.compile(Pattern.quote(open) + "(.*?)" + Pattern.quote(close), Pattern.DOTALL)
                .matcher(html);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    byte[] unpacked(String id) {
        byte[] packed = Base64.getDecoder().decode(between(html, "id=\"" + id + "\">"));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All figures: indicator, region, period, members, value, change on the year, numerator and denominator. */
    List<String> figures() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < edition.get("blocks").size(); i++) {
            block(edition.get("blocks").get(i), unpacked("block-" + i), lines);
        }
        return lines.stream().sorted().toList();
    }

    private void block(JsonNode plan, byte[] bytes, List<String> lines) {
        Bytes head = new Bytes(bytes, 0);
        int[] lengths = new int[head.number().intValue()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = head.number().intValue();
        }
        List<Bytes> sections = new ArrayList<>();
        int at = head.at;
        for (int length : lengths) {
            sections.add(new Bytes(java.util.Arrays.copyOfRange(bytes, at, at + length), 0));
            at += length;
        }
        List<String> cells = cells(plan, sections);
        int first = 2 + plan.get("breakdown").size();
        for (JsonNode indicator : plan.get("indicators")) {
            column(
                    edition.get("indicators").get(indicator.asInt()).get("id").asText(),
                    sections.subList(first, first + 6),
                    cells,
                    lines);
            first += 6;
        }
    }

    private List<String> cells(JsonNode plan, List<Bytes> sections) {
        List<String> cells = new ArrayList<>();
        int[] parts = new int[2 + plan.get("breakdown").size()];
        while (sections.get(0).more()) {
            StringBuilder cell = new StringBuilder();
            for (int i = 0; i < parts.length; i++) {
                parts[i] += sections.get(i).signed().intValue();
                String list = i == 0 ? "places" : "terms";
                JsonNode entry = i < 2
                        ? edition.get(list).get(parts[i])
                        : edition.get("dimensions")
                                .get(plan.get("breakdown").get(i - 2).asText())
                                .get("members")
                                .get(parts[i]);
                cell.append(' ').append(entry.get(0).asText());
            }
            cells.add(cell.toString());
        }
        return cells;
    }

    private static void column(String indicator, List<Bytes> sections, List<String> cells, List<String> lines) {
        int row = -1;
        BigInteger denominator = BigInteger.ZERO;
        while (sections.get(0).more()) {
            row += 1 + sections.get(0).signed().intValue();
            String line = indicator + cells.get(row) + " " + sections.get(1).optional() + " "
                    + sections.get(2).optional();
            if (sections.get(4).more()) {
                denominator = denominator.add(sections.get(5).signed());
                line += " " + sections.get(4).signed() + "/" + denominator;
            }
            lines.add(line);
        }
    }

    /** Numbers of seven bits a byte, the lowest first. */
    private static final class Bytes {
        private final byte[] bytes;
        private int at;

        Bytes(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        boolean more() {
            return at < bytes.length;
        }

        BigInteger number() {
            BigInteger number = BigInteger.ZERO;
            for (int shift = 0; ; shift += 7) {
                int next = bytes[at++];
                number = number.or(BigInteger.valueOf(next & 0x7f).shiftLeft(shift));
                if (next >= 0) {
                    return number;
                }
            }
        }

        BigInteger signed() {
            return unfolded(number());
        }

        String optional() {
            BigInteger number = number();
            return number.signum() == 0
                    ? "-"
                    : unfolded(number.subtract(BigInteger.ONE)).toString();
        }

        private static BigInteger unfolded(BigInteger number) {
            return number.testBit(0) ? number.add(BigInteger.ONE).shiftRight(1).negate() : number.shiftRight(1);
        }
    }
}
