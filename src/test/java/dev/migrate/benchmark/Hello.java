package dev.migrate.benchmark;

/** What a Java program takes that does nothing. */
final class Hello {
    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
