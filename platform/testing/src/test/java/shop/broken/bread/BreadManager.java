package shop.broken.bread;

final class BreadManager {
  BreadManager(int one, int two, int three, int four, int five, int six) {
    throw new IllegalArgumentException("" + one + two + three + four + five + six);
  }
}
