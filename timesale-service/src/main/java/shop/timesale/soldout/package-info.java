/** The exact memory of sales that are sold out: who won is asked for, who did not hears so. */
@NullMarked
package shop.timesale.soldout;

import org.jspecify.annotations.NullMarked;
