package dev.migrate.db.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    private static final String NASTY = "pa:@/?#%&+ '\"\\Zzä€😀";

    @Test
    void findsTheSecretHoweverItIsSpelt() {
        String form = URLEncoder.encode(NASTY, StandardCharsets.UTF_8);
        List<String> spellings = List.of(
                NASTY,
                form,
                form.replace("+", "%20"),
                form.toLowerCase(Locale.ROOT).replace("zz", "Zz"),
                "pa:@/%3F%23%25&+%20'%22%5CZz%C3%A4€😀",
                NASTY.replace("\\", "\\\\").replace("\"", "\\\""),
                NASTY.replace("\\", "\\\\").replace("'", "\\'"),
                NASTY.replace("'", "''"));

        for (String spelling : spellings) {
            assertThat(redact(NASTY, "before" + spelling + "after" + spelling))
                    .as(spelling)
                    .isEqualTo("before***after***");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tiger;      scott/tiger and tigers;                  scott/*** and tigers",
                "tiger;      tiger;                                   ***",
                "tiger;      user%3Atiger%40db;                       user%3A***%40db",
                "s3cr3t;     'login s3cr3t, as3cr3tb, password=s3cr3t'; 'login ***, as3cr3tb, password=***'",
                "longsecret; mylongsecrets;                           my***s",
                "no;         no table nowhere, password=no, a:no@b;   no table nowhere, password=***, a:***@b",
                "no;         PWD = 'no' or passwd: no;                PWD = '***' or passwd: ***",
                "1;          statement 1 of 11 at x:1@y;              statement 1 of 11 at x:***@y",
                "password;   password authentication failed, x:password@y; password authentication failed, x:***@y",
                "app;        user app at app:app@db;                  user app at app:***@db"
            })
    void readableWordsStayReadable(String secret, String text, String redacted) {
        assertThat(redact(secret, text)).isEqualTo(redacted);
    }

    @Test
    void anEmptySecretIsNone() {
        assertThat(redact("", "text")).isEqualTo("text");
    }

    private static String redact(String secret, String text) {
        return new Redaction(secret, List.of("app", "")).apply(text);
    }
}
