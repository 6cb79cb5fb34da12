package shop.broken;

/** Marks where the broken service begins. */
public final class BrokenApplication {}
