package dev.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final String ERASE = "\r\u001b[K";

    private final Golden golden = new Golden();
    private final AtomicLong nanos = new AtomicLong();
    private final ProgressLine line = new ProgressLine(golden.terminal(40).err(), 40, nanos::get);

    @Test
    void drawsNothingUntilATick() {
        line.begin("003 index  ", Duration.ZERO, "");
        line.change("003 index  statement 1 of 1  ", "  CREATE");
        line.end();
        assertThat(golden.err()).isEmpty();
    }

    @Test
    void redrawsInPlaceWithTheTimeGoneBy() {
        line.begin("003 index  ", Duration.ZERO, "");
        line.tick();
        nanos.set(Duration.ofSeconds(12).toNanos());
        line.tick();
        assertThat(golden.err()).isEqualTo(ERASE + "⠋ 003 index  0 s" + ERASE + "⠙ 003 index  12 s");
    }

    @Test
    void goesOnFromTheTimeThatHadGoneByBefore() {
        line.begin("Waiting, ", Duration.ofSeconds(5), " of 1 min");
        line.tick();
        assertThat(golden.err()).isEqualTo(ERASE + "⠋ Waiting, 5 s of 1 min");
    }

    @Test
    void isCutToTheWidth() {
        line.begin("003 index  ", Duration.ZERO, "  CREATE INDEX CONCURRENTLY by_name ON products");
        line.tick();
        String text = golden.err().substring(ERASE.length());
        assertThat(text).hasSize(39).endsWith("…");
    }

    @Test
    void makesWayForLinesThatStay() {
        line.begin("003 index  ", Duration.ZERO, "");
        line.tick();
        line.print("NOTICE: text");
        line.print("NOTICE: more");
        line.tick();
        line.end();
        assertThat(golden.err())
                .isEqualTo(ERASE + "⠋ 003 index  0 s" + ERASE + "NOTICE: text\nNOTICE: more\n" + ERASE
                        + "⠙ 003 index  0 s" + ERASE);
    }

    @Test
    void isTickedUntilTheTickerStops() throws InterruptedException {
        CountDownLatch ticks = new CountDownLatch(2);
        Ticker ticker = new Ticker(ticks::countDown);
        ticker.start();
        ticker.start();
        assertThat(ticks.await(5, TimeUnit.SECONDS)).isTrue();
        ticker.stop();
    }
}
