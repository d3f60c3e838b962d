package dev.migrate.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** Connections of an application's own data source. */
public final class DataSourceConnections implements ConnectionSource {
    private final DataSource dataSource;

    public DataSourceConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        return connection;
    }

    /** All that is known without knowing the database: the classes of SQLSTATE. */
    @Override
    public SqlFailure explain(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        SqlFailure.Kind kind = state.startsWith("28") ? SqlFailure.Kind.LOGIN : SqlFailure.Kind.CONNECTION;
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return new SqlFailure(kind, message, state, OptionalInt.empty(), Optional.empty(), List.of());
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public String name() {
        return "the application's data source";
    }
}
