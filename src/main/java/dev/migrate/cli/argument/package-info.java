/** What is typed: options, their foreign spellings, help. Imports config, db and model. */
@NullMarked
package dev.migrate.cli.argument;

import org.jspecify.annotations.NullMarked;
