package dev.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.report.JsonWriter.Layout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void escapesWhatJsonAndTerminalsCantTake() {
        String text = "\"\\/\n\r\t\b\u001b\u007f\u2028é😀\ud800";
        String json = new JsonWriter(Layout.ONE_LINE).field("a\"", text).end();
        assertThat(json).isEqualTo("{\"a\\\"\":\"\\\"\\\\/\\n\\r\\t\\u0008\\u001b\\u007f\\u2028é😀\\ud800\"}\n");
    }

    @Test
    void writesEmptyObjectsAndArraysInOnePiece() {
        JsonWriter json = new JsonWriter(Layout.INDENTED);
        json.strings("a", List.of()).object("b", "", (inner, none) -> {}).field("c", Optional.empty());
        assertThat(json.end()).isEqualTo("{\n  \"a\": [],\n  \"b\": {},\n  \"c\": null\n}\n");
    }

    @Test
    void nests() {
        JsonWriter json = new JsonWriter(Layout.ONE_LINE);
        json.objects("a", List.of(1, 2), (inner, number) -> inner.field("n", number))
                .field("b", true)
                .nullField("c")
                .strings("d", List.of("x", "y"));
        assertThat(json.end()).isEqualTo("{\"a\":[{\"n\":1},{\"n\":2}],\"b\":true,\"c\":null,\"d\":[\"x\",\"y\"]}\n");
    }
}
