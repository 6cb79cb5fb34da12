package shop.broken.bread;

final class BreadManager {}
