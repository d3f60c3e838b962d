package dev.migrate.engine.script;

import dev.migrate.model.Callback;
import dev.migrate.model.Direction;
import dev.migrate.model.Script;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.Segments;
import dev.migrate.sql.placeholder.Replacer;

/** A callback whose script is read and ready to run. */
public record CallbackTask(Callback callback, ScriptOutline outline, Segments segments, Replacer replacer)
        implements PreparedScript {
    @Override
    public String label() {
        return callback.label();
    }

    @Override
    public String title() {
        return "callback " + label();
    }

    @Override
    public Direction direction() {
        return callback.event().direction();
    }

    @Override
    public Script script() {
        return callback.script();
    }
}
