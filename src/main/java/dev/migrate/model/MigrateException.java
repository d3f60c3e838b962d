package dev.migrate.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure that a person can act on: what happened, where, in the database's own words, and what to do next. */
public final class MigrateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<String> details;
    private final @Nullable String hint;
    private final transient List<Problem> problems;
    private final transient @Nullable Location location;
    private final @Nullable String sqlState;
    private final @Nullable String statement;

    private MigrateException(Builder builder) {
        super(builder.message, builder.cause);
        code = builder.code;
        details = List.copyOf(builder.details);
        hint = builder.hint;
        problems = List.copyOf(builder.problems);
        location = builder.location;
        sqlState = builder.sqlState;
        statement = builder.statement;
    }

    /** Starts a failure of a kind, with one sentence that says what failed. */
    public static Builder because(ErrorCode code, String message) {
        return new Builder(code, message);
    }

    public ErrorCode code() {
        return code;
    }

    /** What failed, in one sentence. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** Further lines: single problems of a collection, the database's detail and context, a difference of texts. */
    public List<String> details() {
        return details;
    }

    /** What was found before it was decided to stop; the details tell of them, too. */
    public List<Problem> problems() {
        return problems;
    }

    /** What to do next. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    public Optional<Location> location() {
        return Optional.ofNullable(location);
    }

    public Optional<String> sqlState() {
        return Optional.ofNullable(sqlState);
    }

    /** The statement that failed, whole. */
    public Optional<String> statement() {
        return Optional.ofNullable(statement);
    }

    /** Collects the parts of a failure. */
    public static final class Builder {
        private final ErrorCode code;
        private final String message;
        private List<String> details = List.of();
        private List<Problem> problems = List.of();
        private @Nullable String hint;
        private @Nullable Location location;
        private @Nullable String sqlState;
        private @Nullable String statement;
        private @Nullable Throwable cause;

        private Builder(ErrorCode code, String message) {
            this.code = code;
            this.message = message;
        }

        public Builder details(List<String> lines) {
            details = lines;
            return this;
        }

        public Builder problems(List<Problem> found) {
            problems = found;
            return this;
        }

        public Builder hint(String text) {
            hint = text;
            return this;
        }

        public Builder at(Location place) {
            location = place;
            return this;
        }

        public Builder sqlState(@Nullable String state) {
            sqlState = state;
            return this;
        }

        public Builder statement(String text) {
            statement = text;
            return this;
        }

        public Builder cause(Throwable failure) {
            cause = failure;
            return this;
        }

        public MigrateException build() {
            return new MigrateException(this);
        }
    }
}
