package dev.migrate.source;

import dev.migrate.model.Direction;
import dev.migrate.source.text.Annotation;
import dev.migrate.source.text.AnnotationStyle;
import java.util.Optional;

/**
 * A line that begins the up or the down section of a file that holds both.
 *
 * @param afterUp whether the text before it is the up section, if that has no marker of its own
 */
record Marker(Annotation annotation, Direction direction, boolean afterUp) {

    static Optional<Marker> of(Annotation annotation) {
        return switch (annotation.style()) {
            case MIGRATE -> isProse(annotation) ? Optional.empty() : named(annotation);
            case GOOSE, SQL_MIGRATE -> named(annotation);
            case TERN_SEPARATOR, MYBATIS_SEPARATOR -> Optional.of(new Marker(annotation, Direction.DOWN, true));
            case ATLAS, SQLX, TERN -> Optional.empty();
        };
    }

    /** A blank after {@code migrate:} makes it a sentence about migrating rather than a directive. */
    static boolean isProse(Annotation annotation) {
        return annotation.style() == AnnotationStyle.MIGRATE
                && annotation.rest().startsWith(" ");
    }

    private static Optional<Marker> named(Annotation annotation) {
        for (Direction direction : Direction.values()) {
            if (direction.word().equalsIgnoreCase(annotation.word())) {
                return Optional.of(new Marker(annotation, direction, false));
            }
        }
        return Optional.empty();
    }
}
