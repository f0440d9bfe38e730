package org.investstat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "s3a://key:hunter2@bucket/path -> s3a://***@bucket/path",
                "s3a://key:hun/te+r2=@bucket -> s3a://***@bucket",
                "'s3a://hunter2@bucket' cannot be read -> 's3a://***@bucket' cannot be read",
                "jdbc:postgresql://u:hunter2@host:5432/db -> jdbc:postgresql://***@host:5432/db",
                "in absolute URI: jdbc:postgresql:/u:hunter2@host/db -> in absolute URI: jdbc:postgresql:/***@host/db",
                "jdbc:mysql://host/db?user=u&password=hunter2&x=1 -> jdbc:mysql://host/db?user=u&password=***&x=1",
                "jdbc:oracle:thin:u/hunter2@//host:1521/x -> jdbc:oracle:thin:***@//host:1521/x",
                "jdbc:sqlserver://h;user=u;password=hunter2;x=1 -> jdbc:sqlserver://h;user=u;password=***;x=1",
                "--set fs.s3a.secret.key=hunter2: unknown -> --set fs.s3a.secret.key=*** unknown",
                "fs.azure.account.key.x=hunter2 -> fs.azure.account.key.x=***",
                "javax.jdo.option.ConnectionPassword: hunter2 -> javax.jdo.option.ConnectionPassword: ***",
                "AWS_SECRET_ACCESS_KEY=hunter2 -> AWS_SECRET_ACCESS_KEY=***",
                "credential = 'hunter2 and more' -> credential = ***",
                "https://x/y?sv=1&sig=hunter2 -> https://x/y?sv=1&sig=***",
                "access_token=hunter2 -> access_token=***",
                "Authorization: Bearer hunter2hunter2 -> Authorization: Bearer ***",
            })
    void secretsAreHidden(String text, String shown) {
        assertThat(Secrets.hidden(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hdfs://namenode:8020/a@b/c",
                "contracts.csv line 3: 'a@b' is no region",
                "did not find expected token, column 3",
                "P1@x:y",
                "the key 'home_province' is missing",
                "/data/secrets/contracts.csv cannot be read"
            })
    void otherTextStaysAsItIs(String text) {
        assertThat(Secrets.hidden(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "password", ":/a:", "jdbc:oracle:a:", "token ", "secret: ", "://", "bearer "})
    void aTextOfAMillionCharactersIsLookedThroughAtOnce(String part) {
        String text = part.repeat(1_000_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Secrets.hidden(text));
    }

    @Test
    void aFailureTellsNoSecret() {
        Text said = Text.of("不能读取 s3a://key:hunter2@b", "cannot read s3a://key:hunter2@b");

        Failure failure = new Failure(ExitCode.INPUT, said);

        assertThat(failure.getMessage()).isEqualTo("cannot read s3a://***@b");
        assertThat(failure.problems()).containsExactly(Text.of("不能读取 s3a://***@b", "cannot read s3a://***@b"));
    }
}
