package dev.migrate.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpooledTextTest {
    @Test
    void isGoneWhenItIsClosed() throws IOException {
        Path path;
        try (SpooledText spooled = SpooledText.of(new ByteArrayInputStream("a".getBytes(StandardCharsets.UTF_8)))) {
            path = spooled.file().path();
            assertThat(path).hasContent("a");
        }
        assertThat(Files.exists(path)).isFalse();
    }
}
