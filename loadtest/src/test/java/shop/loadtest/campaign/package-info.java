@NullMarked
package shop.loadtest.campaign;

import org.jspecify.annotations.NullMarked;
