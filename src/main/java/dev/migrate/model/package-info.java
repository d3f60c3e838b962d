/** Values shared by all packages; imports nothing but the JDK's basic types, neither {@code java.sql} nor file access. */
@NullMarked
package dev.migrate.model;

import org.jspecify.annotations.NullMarked;
