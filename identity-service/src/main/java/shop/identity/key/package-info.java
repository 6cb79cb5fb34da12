/** The keys that tokens are signed with, shared by all instances and sealed in the database. */
@NullMarked
package shop.identity.key;

import org.jspecify.annotations.NullMarked;
