package dev.migrate.sql;

/** What kind of unit a statement of a script belongs to. */
public enum UnitKind {
    /** The migration's one transaction. */
    WHOLE,
    /** Runs before that transaction begins, by itself. */
    BEFORE,
    /** Runs after that transaction has committed, by itself. */
    AFTER,
    /** Not sent: the script's own BEGIN or COMMIT, in place of which a transaction of ours begins or ends. */
    OMITTED,
    /** A transaction that neighbouring ordinary statements share. */
    GROUP,
    /** The statement by itself, without a transaction around it. */
    ALONE,
    /** A transaction that the script itself begins and ends; its BEGIN and COMMIT are sent. */
    OWN
}
