package shop.broken.oven;

import org.jspecify.annotations.Nullable;
import shop.broken.bread.Bread;

/** Knows the bread, which knows the oven. */
public record Oven(@Nullable Bread bread) {}
