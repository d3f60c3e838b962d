package dev.migrate.source.name;

import java.util.Locale;
import java.util.Optional;

/** The ways in which a folder may keep its migrations. */
public enum Layout {
    /** {@code 001_create_users.sql} and {@code 001_create_users.down.sql}. */
    PLAIN,
    /** {@code 000001_create_users.up.sql} and {@code .down.sql}, as golang-migrate and sqlx. */
    PAIRED,
    /** {@code V1__Create_users.sql} and {@code U1__Create_users.sql}. */
    FLYWAY,
    /** {@code 20240115_add_email/up.sql} and {@code down.sql}, as Diesel. */
    FOLDER,
    /** {@code 20240115_add_email/migration.sql}, as Prisma. */
    PRISMA,
    /** One file with {@code -- migrate:up} and {@code -- migrate:down}. */
    DBMATE,
    /** One file with {@code -- +goose Up} and {@code -- +goose Down}. */
    GOOSE,
    /** One file with {@code -- +migrate Up} and {@code -- +migrate Down}. */
    SQL_MIGRATE;

    /** How options and the configuration name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The layout of that name. */
    public static Optional<Layout> of(String word) {
        for (Layout layout : values()) {
            if (layout.word().equals(word)) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }
}
