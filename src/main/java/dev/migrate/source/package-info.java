/** From folders of files to migrations, and new files for {@code create}. Imports model, and the two packages below it. */
@NullMarked
package dev.migrate.source;

import org.jspecify.annotations.NullMarked;
