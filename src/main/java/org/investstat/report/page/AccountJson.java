package org.investstat.report.page;

import static org.investstat.report.page.EditionJson.array;
import static org.investstat.report.page.EditionJson.list;
import static org.investstat.report.page.EditionJson.pair;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import org.investstat.report.Edition;
import org.jspecify.annotations.Nullable;

/** What became of the rows, as JSON: fates, reasons, suspected repeats, and the ledgers that were compared. */
final class AccountJson {
    private static final int REASONS = 30;
    private static final int DUPLICATES = 50;
    private static final List<String> DUPLICATE = List.of(
            "project_name_a", "project_name_b", "region_name_a", "region_name_b", "text", "text_en", "repeated_amount");

    private final Edition edition;

    AccountJson(Edition edition) {
        this.edition = edition;
    }

    ObjectNode node() {
        Edition.Account account = edition.account();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("ledgers", list(account.ledgers(), AccountJson::ledger));
        node.put("reasonCount", account.reasons().size());
        node.set("reasons", list(account.reasons().stream().limit(REASONS).toList(), AccountJson::reason));
        ObjectNode findings = node.putObject("findings");
        new TreeMap<>(account.findings())
                .descendingMap()
                .forEach((severity, count) -> findings.put(severity.id(), count));
        Edition.Repeats repeats = account.repeats();
        node.putObject("repeats")
                .put("pairs", repeats.pairs())
                .put("projects", repeats.projects())
                .put("gross", hundredMillions(repeats.gross()))
                .put("net", hundredMillions(repeats.net()));
        node.set(
                "duplicates", list(edition.lists().first("duplicates", DUPLICATE, DUPLICATES), AccountJson::duplicate));
        node.set("reconciliation", ReconciliationJson.of(edition));
        return node;
    }

    /** 亿元, rounded once from yuan. */
    private static String hundredMillions(BigDecimal yuan) {
        return yuan.movePointLeft(8).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static ObjectNode ledger(Edition.LedgerAccount ledger) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", ledger.ledger());
        node.set("title", pair(ledger.title()));
        node.put("rows", ledger.rows());
        ObjectNode fates = node.putObject("fates");
        ledger.fates().forEach(fates::put);
        return node;
    }

    private static ObjectNode reason(Edition.Reason reason) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("ledger", reason.ledger()).put("code", reason.code()).put("rows", reason.rows());
        node.set("example", pair(reason.example()));
        return node;
    }

    /** Names, places and why, and the repeated amount in 万元, which no digit is lost of. */
    private static ArrayNode duplicate(@Nullable Object[] row) {
        ArrayNode node = row(row);
        BigDecimal yuan = (BigDecimal) row[row.length - 1];
        node.set(
                row.length - 1,
                yuan == null
                        ? null
                        : JsonNodeFactory.instance.textNode(
                                yuan.movePointLeft(4).stripTrailingZeros().toPlainString()));
        return node;
    }

    private static ArrayNode row(@Nullable Object[] row) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Object value : row) {
            array.add(value == null ? null : value.toString());
        }
        return array;
    }
}
