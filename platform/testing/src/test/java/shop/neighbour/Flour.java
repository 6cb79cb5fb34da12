package shop.neighbour;

/** A neighbour's noun. */
public record Flour(int grams) {}
