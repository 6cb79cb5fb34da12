package shop.catalog;

import java.util.List;
import org.springframework.data.domain.Page;

/**
 * One page of a list.
 *
 * @param page number of this page; the first is 0
 * @param total items on all pages
 */
public record PageView<T>(List<T> items, int page, int size, long total) {

  /** Shows a page as it was read. */
  public static <T> PageView<T> of(Page<T> page) {
    return new PageView<>(
        page.getContent(), page.getNumber(), page.getSize(), page.getTotalElements());
  }
}
