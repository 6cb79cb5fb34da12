package shop.catalog.browse;

/** How a database finds words in the names and descriptions of products. */
interface WordSearch {

  /** The condition that a product {@code p} fits all the words, of which there is at least one. */
  Clause finds(SearchWords words);

  /** How well it fits, as a whole number; may use the parameters of the condition. */
  String relevance(SearchWords words);
}
