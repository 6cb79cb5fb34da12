package shop.monolith.call;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** What a module answered, as it would be received over HTTP. */
record Answer(int status, Map<String, List<String>> headers, ByteArrayOutputStream body) {}
