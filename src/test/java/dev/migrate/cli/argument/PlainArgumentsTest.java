package dev.migrate.cli.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.model.MigrateException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainArgumentsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # our own spelling stays
            up                                      | up
            up 3 --to 4                             | up 3 --to 4
            -d sqlite:a -p b up                     | -d sqlite:a -p b up
            -d=sqlite:a up                          | -d=sqlite:a up
            --lock-timeout 5s up                    | --lock-timeout 5s up
            --table -path up                        | --table -path up
            create -- -path                         | create -- -path
            # golang-migrate
            -database URL -path ./m up              | --database URL --path ./m up
            -database=URL -path=./m up 2            | --database URL --path ./m up 2
            -source file://m -database U up         | --path m --database U up
            -source=file:///m up                    | --path /m up
            --source file://m up                    | --path m up
            -lock-timeout 15 up                     | --wait 15 up
            -lock-timeout=15 up                     | --wait 15 up
            -prefetch 10 up                         | up
            -prefetch=10 up                         | up
            -verbose up                             | --verbose up
            -verbose=false up                       | up
            -verbose=true up                        | --verbose up
            -version                                | --version
            -help                                   | --help
            up -help                                | up --help
            create -ext sql -dir m -seq name        | create --ext sql --dir m --seq name
            create -ext=sql -seq=false name         | create --ext sql name
            create -digits 3 -format unix -tz UTC n | create --digits 3 --format unix --tz UTC n
            down -all                               | down --all
            force -1                                | force none
            force -- -1                             | force -- none
            -path m force -1                        | --path m force none
            force 7                                 | force 7
            # Flyway
            -url=jdbc:sqlite:a migrate              | --database jdbc:sqlite:a migrate
            -url=jdbc:postgresql://h/d?a=b info     | --database jdbc:postgresql://h/d?a=b info
            info -url=U                             | info --database U
            -user=u migrate                         | --user u migrate
            -locations=filesystem:a,filesystem:b up | --path a --path b up
            -locations=a up                         | --path a up
            -table=t -defaultSchema=s up            | --table t --schema s up
            -schemas=s up                           | --schema s up
            -target=3 migrate                       | --to 3 migrate
            -target=latest migrate                  | migrate
            -outOfOrder=true migrate                | --late apply migrate
            -outOfOrder=false migrate               | --late refuse migrate
            -group=true migrate                     | --single-transaction migrate
            -group=false migrate                    | migrate
            -encoding=ISO-8859-1 migrate            | --encoding ISO-8859-1 migrate
            -lockRetryCount=30 migrate              | --wait 30 migrate
            -color=always info                      | --color always info
            -outputType=json info                   | --output json info
            -environment=prod info                  | --env prod info
            -validateMigrationNaming=true info      | --strict info
            -placeholderReplacement=false migrate   | --replace-placeholders off migrate
            -placeholderReplacement=true migrate    | --replace-placeholders dollar-quotes migrate
            info -placeholders.a=b=c                | --replace-placeholders dollar-quotes info --placeholder a=b=c
            -placeholderPrefix=${ info              | info
            -X -q migrate                           | --verbose -q migrate
            -?                                      | --help
            -cleanDisabled=true -mixed=true migrate | migrate
            -baselineOnMigrate=false migrate        | migrate
            -connectRetries=0 migrate               | migrate
            # ours with one dash
            -table t -env=prod -yes up              | --table t --env prod --yes up
            """)
    void rewritesForeignSpellings(String given, String plain) {
        assertThat(PlainArguments.of(List.of(given.split(" ", -1)))).isEqualTo(plain(plain));
    }

    private static PlainArguments plain(String arguments) {
        return new PlainArguments(List.of(arguments.split(" ", -1)), Map.of());
    }

    @Test
    void switchesPlaceholdersOnWithTheirFirstUnlessToldOtherwise() {
        assertThat(PlainArguments.of(List.of("-placeholderReplacement=false", "-placeholders.a=b", "info"))
                        .arguments())
                .containsExactly(
                        "--replace-placeholders",
                        "dollar-quotes",
                        "--replace-placeholders",
                        "off",
                        "--placeholder",
                        "a=b",
                        "info");
    }

    @Test
    void carriesFlywaysPasswordAsAVariable() {
        assertThat(PlainArguments.of(List.of("-password=a=b", "migrate")))
                .isEqualTo(new PlainArguments(List.of("migrate"), Map.of("MIGRATE_PASSWORD", "a=b")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -databse URL up                 | unknown option -databse; did you mean --database?
            -pth=m up                       | unknown option -pth; did you mean --path?
            -outOfOrdr=true up              | unknown option -outOfOrdr; did you mean --outOfOrder?
            -zzzzzzzz up                    | unknown option -zzzzzzzz
            -verbose=perhaps up             | option --verbose takes no value
            -database                       | option --database needs a value: --database URL
            -lock-timeout                   | option -lock-timeout needs a value: -lock-timeout SECONDS
            -psome/folder up                | an option and its value are two arguments
            -dpostgres://u:secret@h/d up    | an option and its value are two arguments
            -source github://a/b up         | -source names no folder; migrations are read from nowhere else
            -target=current migrate         | -target=current has no counterpart here
            -target=next migrate            | -target=next has no counterpart here
            -outOfOrder=maybe migrate       | -outOfOrder is true or false
            -baselineOnMigrate=true migrate | -baselineOnMigrate=true has no counterpart here
            -connectRetries=60 migrate      | -connectRetries=60 has no counterpart here
            -placeholderPrefix=# migrate    | -placeholderPrefix=# has no counterpart here
            -placeholderReplacement=1 info  | -placeholderReplacement is true or false
            -schemas=a,b migrate            | -schemas names several schemas; here a history belongs to one
            -locations=s3:bucket migrate    | -locations names a place of the kind 's3', which is not supported
            """)
    void refusesWhatMeansNothingHere(String given, String message) {
        assertThatThrownBy(() -> PlainArguments.of(List.of(given.split(" ", -1))))
                .isInstanceOf(MigrateException.class)
                .hasMessage(message);
    }
}
