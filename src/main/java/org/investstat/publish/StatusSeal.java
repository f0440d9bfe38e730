package org.investstat.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.investstat.storage.OutputFailures;
import org.investstat.text.Text;

/**
 * What {@code status.json} says of files that nothing else vouches for: the SHA-256 of the manifest, and of itself, with
 * everything but that digest. The manifest cannot hold the status, which is written after it.
 */
public final class StatusSeal {
    private static final String MANIFEST = "manifest_sha256";
    private static final String SELF = "sha256";

    private StatusSeal() {}

    /** The text of the file. */
    static String of(Status status, Optional<String> manifest) {
        ObjectNode json = Json.tree(status);
        manifest.ifPresent(text -> json.put(MANIFEST, DigestUtils.sha256Hex(text)));
        return sealed(json);
    }

    private static String sealed(ObjectNode json) {
        return Json.text(json.put(SELF, DigestUtils.sha256Hex(Json.text(json))));
    }

    /** Whether there is a seal at all: releases before this one wrote none. */
    public enum Answer {
        HOLDS,
        ABSENT
    }

    /**
     * Holds a run's status and manifest against the seal.
     *
     * @param problem hears what does not hold
     * @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#INPUT} where they cannot be read
     */
    public static Answer check(RunFolder run, java.util.function.Consumer<Text> problem) {
        try {
            Optional<String> status = run.status().text();
            if (status.isEmpty()) {
                problem.accept(Text.of("{0}: 文件不存在", "{0}: is missing").with(RunFolder.STATUS));
                return Answer.HOLDS;
            }
            return check(status.get(), run.manifest().text(), problem);
        } catch (IOException e) {
            throw OutputFailures.cannotRead(run.display(), e);
        }
    }

    private static Answer check(String status, Optional<String> manifest, java.util.function.Consumer<Text> problem) {
        Optional<ObjectNode> json = parsed(status);
        if (json.isPresent() && !json.get().has(SELF) && !json.get().has(MANIFEST)) {
            return Answer.ABSENT;
        }
        Optional<ObjectNode> rest = json.map(ObjectNode::deepCopy);
        rest.ifPresent(r -> r.remove(SELF));
        if (rest.isEmpty() || !sealed(rest.get()).equals(status)) {
            problem.accept(Text.of("{0}: 内容与其自身的摘要不符", "{0}: differs from its own digest")
                    .with(RunFolder.STATUS));
        } else if (!json.get()
                .path(MANIFEST)
                .asText()
                .equals(manifest.map(DigestUtils::sha256Hex).orElse(""))) {
            problem.accept(Text.of("{0}: 内容与 {1} 中的摘要不符", "{0}: differs from its digest in {1}")
                    .with(RunFolder.MANIFEST, RunFolder.STATUS));
        }
        return Answer.HOLDS;
    }

    private static Optional<ObjectNode> parsed(String status) {
        try {
            JsonNode json = Json.read(status, JsonNode.class);
            return json instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
