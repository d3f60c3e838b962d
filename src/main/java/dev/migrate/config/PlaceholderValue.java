package dev.migrate.config;

/** The value of a placeholder, and where it was written. */
record PlaceholderValue(String text, Origin origin) {
    /** Never the text: it may be a secret. */
    @Override
    public String toString() {
        return origin.toString();
    }
}
