@NullMarked
package shop.loadtest.story;

import org.jspecify.annotations.NullMarked;
