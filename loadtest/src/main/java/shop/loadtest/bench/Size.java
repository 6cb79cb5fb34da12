package shop.loadtest.bench;

import java.util.List;

/**
 * So many equal instances, each as large.
 *
 * @param millis the most of the processors that each may take, in thousandths of one
 * @param heap the most that each keeps in its heap, in megabytes
 */
record Size(int instances, int millis, int heap) {

  /** Small enough that two processors carry four of them beside the database. */
  private static final int SMALLEST = 250;

  private static final int USUAL_HEAP = Cast.heap();

  /** More of the smallest. */
  static final List<Size> MORE =
      List.of(
          new Size(1, SMALLEST, USUAL_HEAP),
          new Size(2, SMALLEST, USUAL_HEAP),
          new Size(4, SMALLEST, USUAL_HEAP));

  /** Only one, but bigger: in the processors, in the heap, in both. */
  static final List<Size> BIGGER =
      List.of(
          new Size(1, 2 * SMALLEST, USUAL_HEAP),
          new Size(1, 4 * SMALLEST, USUAL_HEAP),
          new Size(1, SMALLEST, 2 * USUAL_HEAP),
          new Size(1, 2 * SMALLEST, 2 * USUAL_HEAP),
          new Size(1, 4 * SMALLEST, 2 * USUAL_HEAP),
          new Size(1, 4 * SMALLEST, USUAL_HEAP / 2));

  /** What the others are compared with. */
  static final Size ONE = MORE.getFirst();

  String label() {
    return "%d × %s CPU, heap %d MB".formatted(instances, Page.number(millis / 1000.0), heap);
  }
}
