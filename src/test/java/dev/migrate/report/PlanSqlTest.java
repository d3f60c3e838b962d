package dev.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.Direction;
import dev.migrate.model.Location;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.PlanReport.PlannedScript;
import dev.migrate.plan.PlanReport.PlannedStatement;
import dev.migrate.report.PlanSql.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanSqlTest {
    @Test
    void writesAScriptForPsql() {
        Golden.verify("plan/psql.sql", new PlanSql(Client.PSQL).of(Examples.plan()));
    }

    @Test
    void writesAScriptForSqlite() {
        Golden.verify("plan/sqlite3.sql", new PlanSql(Client.SQLITE3).of(Examples.plan()));
    }

    @Test
    void setsADelimiterAroundBodiesForMysql() {
        String trigger = "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET @a = 1; SET @b = '$$'; END";
        String sql = new PlanSql(Client.MYSQL).of(plan("CREATE TABLE a (id INT)", trigger));
        assertThat(sql)
                .contains("\nCREATE TABLE a (id INT);\n")
                .contains("\nDELIMITER //\n" + trigger + "//\nDELIMITER ;\n")
                .doesNotContain("BEGIN;\n");
    }

    private static PlanReport plan(String... statements) {
        List<PlannedStatement> planned = new ArrayList<>();
        for (String statement : statements) {
            planned.add(new PlannedStatement(
                    Optional.empty(), planned.size() + 1, new Location("1.sql", 1, 1), 0, statement));
        }
        PlannedScript script = new PlannedScript(
                PlannedScript.Kind.MIGRATION,
                "1",
                "1 a",
                Direction.UP,
                "1.sql",
                false,
                "DDL commits by itself",
                0,
                planned);
        return new PlanReport(List.of(script), List.of());
    }
}
