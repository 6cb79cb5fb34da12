/**
 * What a command leaves on disk: results for people and for programs, and the lock of its folder.
 */
@NullMarked
package shop.loadtest.archive;

import org.jspecify.annotations.NullMarked;
