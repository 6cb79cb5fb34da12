package shop.loadtest.bench;

import java.time.Duration;

/**
 * How long and how hard the instances are driven.
 *
 * @param rounds in each of which every row is driven once
 * @param time of one row in one round
 * @param leadIn before it, on the same connections and the same sale; not counted
 * @param warmUp of each fresh instance; not counted
 * @param connections of the closed loops
 * @param openConnections of the open loop
 */
record Course(
    int rounds,
    Duration time,
    Duration leadIn,
    Duration warmUp,
    int connections,
    int openConnections) {}
