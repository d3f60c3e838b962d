package dev.migrate.benchmark;

/** How the migrations get into a database. */
enum Way {
    MIGRATE,
    ONE_CLIENT,
    A_CLIENT_A_FILE
}
