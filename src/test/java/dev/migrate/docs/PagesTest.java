package dev.migrate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Usage;
import dev.migrate.cli.command.Commands;
import dev.migrate.config.Setting;
import dev.migrate.model.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages lead somewhere, and leave nothing out that the program has. */
class PagesTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static List<Path> pages() throws IOException {
        return Pages.all();
    }

    static List<Usage> usages() {
        return Commands.usages();
    }

    @Test
    void readmeHasTwoCommandsToStartWith() throws IOException {
        assertThat(Pages.blocks(Pages.text(Pages.README), "sh"))
                .containsExactly(
                        "mvn -q -DskipTests package"
                                + " && target/migrate/bin/migrate -d sqlite:example.db -p migrations-example/sqlite up\n",
                        "mvn verify\n");
    }

    @Test
    void continuousIntegrationRunsTheTestCommand() throws IOException {
        assertThat(Pages.text(Path.of(".ci/run"))).containsPattern("(?m)^exec mvn( -\\S+)* verify$");
    }

    @Test
    void readmeFitsIntoAFewScreens() throws IOException {
        assertThat(Pages.text(Pages.README).lines().count()).isLessThanOrEqualTo(180);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        for (String link : links(page)) {
            String[] parts = link.split("#", 2);
            Path target =
                    parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
            assertThat(target).as("%s: %s", page, link).exists();
            if (parts.length == 2) {
                assertThat(anchors(Pages.text(target))).as("%s: %s", page, link).contains(parts[1]);
            }
        }
    }

    @Test
    void everyPageIsReachedFromTheReadme() throws IOException {
        Set<Path> reached = new LinkedHashSet<>();
        Deque<Path> next = new ArrayDeque<>(List.of(Pages.README));
        while (!next.isEmpty()) {
            Path page = next.remove();
            if (!reached.add(page)) {
                continue;
            }
            for (String link : links(page)) {
                Path target = page.resolveSibling(link.split("#", 2)[0]).normalize();
                if (target.toString().endsWith(".md") && Files.exists(target)) {
                    next.add(target);
                }
            }
        }
        List<Path> unlisted = new ArrayList<>(Pages.all());
        unlisted.removeAll(reached);
        unlisted.remove(Path.of("docs", "decisions", "template.md"));
        assertThat(unlisted).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorHasASection(ErrorCode code) throws IOException {
        String text = Pages.text(Path.of("docs/errors.md"));
        assertThat(text).contains("\n## " + code.id() + "\n\nExit code " + code.exitCode() + ". ");
        assertThat(Pages.text(Path.of("docs/exit-codes.md")))
                .containsPattern("(?m)^\\| " + code.exitCode() + " \\|.*[\\[`]" + code.id() + "[\\]`]");
    }

    @ParameterizedTest
    @MethodSource("usages")
    void everyCommandHasAPage(Usage usage) throws IOException {
        String text = Pages.text(Pages.DOCS.resolve("commands").resolve(usage.name() + ".md"));
        assertThat(Pages.blocks(text, "text")).contains(usage.synopsis() + "\n");
        for (CommandOption option : usage.options()) {
            assertThat(text).contains("| `" + option.option().name());
        }
        for (String alias : usage.aliases()) {
            assertThat(text).contains("`migrate " + alias + "`");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySettingIsDescribed(Setting setting) throws IOException {
        String standard = setting.choices().isEmpty() ? "" : setting.choices().get(0);
        String row = "\n| `" + setting.label() + "` | ";
        String text = Pages.text(Path.of("docs/configuration.md"));
        assertThat(text).contains(row);
        String line = text.substring(text.indexOf(row) + 1).lines().findFirst().orElseThrow();
        assertThat(line).contains(setting.defaultText().orElse(standard));
        for (String option : setting.options()) {
            if (!option.equals("--" + setting.label())) {
                assertThat(line).contains("`" + option + "`");
            }
        }
    }

    private static List<String> links(Path page) throws IOException {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(withoutCode(Pages.text(page)));
        while (matcher.find()) {
            if (!matcher.group(1).contains("://")) {
                links.add(matcher.group(1));
            }
        }
        return links;
    }

    /** The anchors that GitHub gives to headings. */
    private static Set<String> anchors(String text) {
        Set<String> anchors = new LinkedHashSet<>();
        Matcher matcher = HEADING.matcher(withoutCode(text));
        while (matcher.find()) {
            anchors.add(matcher.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'));
        }
        return anchors;
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?ms)^```.*?^```$", "");
    }
}
