package org.investstat.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

class YamlParserTest {
    private static final String TOO_MUCH =
            "f.yaml: not acceptable YAML: nested deeper than 20 levels or more than 100000 values";

    private final Problems problems = new Problems();

    @Test
    void valuesKnowTheirLines() {
        assertThat(parse("a: 1\nb:\n  - x\n")).hasValueSatisfying(root -> {
            YamlNode.Entry b = ((YamlNode.Mapping) root).entries().get("b");
            assertThat(b.at()).isEqualTo("f.yaml:2");
            assertThat(((YamlNode.Sequence) b.value()).items())
                    .containsExactly(new YamlNode.Scalar("f.yaml:3", "x", true));
        });
    }

    @Test
    void codesKeepTheirZerosAndNoIsNotFalse() {
        assertThat(parse("{code: 010, country: no}")).hasValueSatisfying(root -> {
            YamlMap map = new YamlMap((YamlNode.Mapping) root, "", problems);
            assertThat(map.text("code")).contains("010");
            assertThat(map.text("country")).contains("no");
            assertThat(map.flag("country")).isEmpty();
        });
    }

    @Test
    void brokenYamlNamesLineAndColumn() {
        parse("home_province: '520000'\nwindows: [a\noutput: x\n");

        assertThat(found()).containsExactly("f.yaml:3: not valid YAML: expected ',' or ']', but got :, column 7");
    }

    @Test
    void tagsAreRefused() {
        parse("output: !!java.io.File [x]\n");

        assertThat(found())
                .containsExactly("f.yaml:1: the tag tag:yaml.org,2002:java.io.File is not allowed; remove it");
    }

    @Test
    void aDuplicateKeyNamesTheFirst() {
        parse("a: 1\nb: 2\na: 3\n");

        assertThat(found()).containsExactly("f.yaml:3: duplicate key 'a', first at f.yaml:1; keep one of them");
    }

    @Test
    void anAliasThatMultipliesIsRefused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(alias, alias, alias, alias))));
        }

        parse(laughs.toString());

        assertThat(found()).containsExactly(TOO_MUCH);
    }

    @Test
    void anAliasOfItselfIsRefused() {
        parse("windows: &a [*a]\n");

        assertThat(found()).containsExactly(TOO_MUCH);
    }

    @Test
    void aHugeFileIsRefused() {
        assertThat(parse("a: " + "x".repeat(2_000_001))).isEmpty();
        assertThat(found()).containsExactly("f.yaml: is longer than 2000000 characters; split it");
    }

    private Optional<YamlNode> parse(String yaml) {
        return YamlParser.file("f.yaml", yaml, problems);
    }

    private List<String> found() {
        return problems.all().stream().map(Text::en).toList();
    }
}
