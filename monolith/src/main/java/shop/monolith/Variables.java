package shop.monolith;

import java.util.Map;

/** The environment of the process. */
record Variables(Map<String, String> all) {}
