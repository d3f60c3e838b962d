package dev.migrate.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {
    @Test
    void namesFollowFromTheConstant() {
        assertThat(Setting.LOCK_TIMEOUT.options()).containsExactly("--lock-timeout");
        assertThat(Setting.LOCK_TIMEOUT.variables()).containsExactly("MIGRATE_LOCK_TIMEOUT");
        assertThat(Setting.LOCK_TIMEOUT.key()).contains("lock-timeout");
        assertThat(Setting.DATABASE.options()).containsExactly("-d", "--database");
        assertThat(Setting.DATABASE.variables()).containsExactly("MIGRATE_DATABASE", "DATABASE_URL");
        assertThat(Setting.PROGRESS.options()).containsExactly("--no-progress");
    }

    @Test
    void someSettingsCanNotBeGivenEverywhere() {
        assertThat(Setting.PASSWORD.options()).isEmpty();
        assertThat(Setting.PASSWORD.variables()).containsExactly("MIGRATE_PASSWORD");
        assertThat(Setting.PROTECTED.options()).isEmpty();
        assertThat(Setting.PROTECTED.variables()).isEmpty();
        assertThat(Setting.ON_CONNECT.key()).contains("on-connect");
        assertThat(Setting.PLACEHOLDERS.options()).containsExactly("--placeholder");
        assertThat(Setting.PLACEHOLDERS.variables()).isEmpty();
        assertThat(Setting.PLACEHOLDERS.key()).contains("placeholders");
        assertThat(Setting.CONFIG.key()).isEmpty();
        assertThat(Setting.ENV.key()).isEmpty();
        assertThat(Setting.YES.key()).isEmpty();
    }

    @Test
    void noNameIsGivenTwice() {
        Set<String> names = new HashSet<>();
        for (Setting setting : Setting.values()) {
            assertThat(setting.options()).allMatch(names::add);
            assertThat(setting.variables()).allMatch(names::add);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySettingIsDescribedInOneLineAndItsDefaultIsAValue(Setting setting) {
        assertThat(setting.description()).isNotBlank().doesNotContain("\n").hasSizeLessThanOrEqualTo(120);
        assertThat(setting.defaultText().flatMap(text -> SettingType.complaint(setting, text)))
                .isEmpty();
    }
}
