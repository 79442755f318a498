package vn.lienthong.acceptance.clauses;

/**
 * One clause named on one test.
 *
 * @param test the class, and for a method {@code #} with its name, such as {@code vn.lienthong.StoryTest#isAnswered}
 * @param asserts whether it calls an assertion, itself or through methods of its class
 * @param place file and line, such as {@code src/test/java/StoryTest.java:12}
 */
record Tag(String clause, String test, boolean asserts, String place) {}
