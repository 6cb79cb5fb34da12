/** The one web server, in which every module has a host of its own. */
@NullMarked
package shop.monolith.web;

import org.jspecify.annotations.NullMarked;
