package shop.order;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service alone lives longer than the connection that made its tables. */
class ChecksOnH2Test extends RunningOrders implements OnH2 {

  @Autowired DataSource database;
  @Autowired JdbcClient sql;

  @Test
  void tablesAcceptRowsAfterTheConnectionThatMadeThemIsClosed() throws Exception {
    database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    PAYMENT.pay(order, "payment-captured");
    assertThatCode(this::place).doesNotThrowAnyException();
    assertThatThrownBy(() ->
            sql.sql("update orders set state = 'LOST' where order_id = :order")
                .param("order", order.value())
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
