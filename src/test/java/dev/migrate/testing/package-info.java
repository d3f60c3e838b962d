/** Real databases for the tests: servers, one fresh database a test, faults on demand. */
@NullMarked
package dev.migrate.testing;

import org.jspecify.annotations.NullMarked;
