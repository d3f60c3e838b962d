/** The text of files: strictly decoded, digested, and searched for comments that speak to a migration tool. Imports model. */
@NullMarked
package dev.migrate.source.text;

import org.jspecify.annotations.NullMarked;
