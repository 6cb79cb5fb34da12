/** A catalog to look at, loaded from a data file when somebody wants one. */
@NullMarked
package shop.catalog.demo;

import org.jspecify.annotations.NullMarked;
