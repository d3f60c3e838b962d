package dev.migrate.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of ours with the values for its question marks.
 *
 * @param values texts and whole numbers; empty is NULL
 */
public record BoundStatement(String sql, List<Optional<Object>> values) {
    public BoundStatement {
        values = List.copyOf(values);
    }

    /** One with these values; an empty {@link Optional} among them is NULL. */
    public static BoundStatement of(String sql, Object... values) {
        List<Optional<Object>> bound = new ArrayList<>(values.length);
        for (Object value : values) {
            bound.add(value instanceof Optional<?> optional ? optional.map(present -> present) : Optional.of(value));
        }
        return new BoundStatement(sql, bound);
    }

    /** How many characters it takes to send it, about. */
    public int length() {
        int length = sql.length();
        for (Optional<Object> value : values) {
            length += value.map(present -> present.toString().length()).orElse(0);
        }
        return length;
    }

    /** Runs it; answers how many rows it changed. */
    public int run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Sets the values for the question marks of a statement. */
    public static void bind(PreparedStatement statement, List<Optional<Object>> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i).orElse(null);
            if (value instanceof Number number) {
                statement.setLong(i + 1, number.longValue());
            } else {
                statement.setString(i + 1, (String) value);
            }
        }
    }
}
