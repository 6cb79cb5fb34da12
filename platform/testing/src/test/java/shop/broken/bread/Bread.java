package shop.broken.bread;

import shop.broken.oven.Oven;

/** Knows the oven, which knows the bread. */
public record Bread(Oven oven) {}
