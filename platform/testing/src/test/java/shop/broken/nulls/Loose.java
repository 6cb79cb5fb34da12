package shop.broken.nulls;

final class Loose {}
