@NullMarked
package shop.loadtest.report;

import org.jspecify.annotations.NullMarked;
