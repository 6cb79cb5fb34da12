package shop.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An identity provider for tests: it signs what a test wants and can be away. */
public final class TestIssuer implements AutoCloseable {

  /** What its tokens say of their origin. */
  public static final String NAME = "https://issuer.test";

  private static final int ANY_PORT = 0;

  private final AtomicInteger fetches = new AtomicInteger();
  private volatile boolean away;
  private volatile RSAKey key = newKey();
  private final HttpServer server;

  /** Starts it on a free port of this machine. */
  public TestIssuer() {
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ANY_PORT), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/oauth2/jwks", this::keys);
    server.start();
  }

  /** Where it publishes its keys. */
  public String jwkSetUri() {
    return "http://localhost:%d/oauth2/jwks".formatted(server.getAddress().getPort());
  }

  /** How often its keys were asked for, with or without success. */
  public int fetches() {
    return fetches.get();
  }

  /** From now on it answers nothing but 503. */
  public void goAway() {
    away = true;
  }

  /** It answers again. */
  public void comeBack() {
    away = false;
  }

  /** From now on it signs with, and publishes, another key only. */
  public void changeKey() {
    key = newKey();
  }

  /** A token that is good for an hour, with whatever {@code wish} adds or changes. */
  public String token(UnaryOperator<JWTClaimsSet.Builder> wish) {
    return sign(key, wish.apply(claims()).build());
  }

  /** The same, signed with a key that merely claims to be the published one. */
  public String forgedToken(UnaryOperator<JWTClaimsSet.Builder> wish) {
    return sign(newKey(key.getKeyID()), wish.apply(claims()).build());
  }

  /** The same, signed with a key that nobody ever published. */
  public String strangersToken(UnaryOperator<JWTClaimsSet.Builder> wish) {
    return sign(newKey(), wish.apply(claims()).build());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience("shop")
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
  }

  private static String sign(RSAKey key, JWTClaimsSet claims) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    return newKey(UUID.randomUUID().toString());
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keys(HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    byte[] body = new JWKSet(key).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      if (away) {
        exchange.sendResponseHeaders(503, -1);
      } else {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }
}
