package shop.monolith.call;

import jakarta.servlet.ServletConnection;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Adapter;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.juli.logging.Log;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** What Tomcat asks of a connection, where there is none: nothing to flush, wait for or close. */
abstract class Socketless extends AbstractProcessor {

  private final Log log;

  Socketless(Adapter adapter, Log log) {
    super(adapter);
    this.log = log;
  }

  @Override
  protected void prepareResponse() {
    response.setCommitted(true);
  }

  @Override
  protected void finishResponse() {
    // all of it is in memory
  }

  @Override
  protected void ack(ContinueResponseTiming timing) {
    // the body is here
  }

  @Override
  protected void earlyHints() {
    // the answer comes at once
  }

  @Override
  protected void flush() {
    // nothing is on its way
  }

  @Override
  protected int available(boolean read) {
    return 0;
  }

  @Override
  protected void setRequestBody(ByteChunk body) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void setSwallowResponse() {
    // an answer without a body has none
  }

  @Override
  protected void disableSwallowRequest() {
    // what nobody reads of a body disturbs nobody
  }

  @Override
  protected boolean isRequestBodyFullyRead() {
    return true;
  }

  @Override
  protected void registerReadInterest() {
    throw new UnsupportedOperationException();
  }

  @Override
  protected boolean isReadyForWrite() {
    return true;
  }

  @Override
  protected boolean isTrailerFieldsReady() {
    return true;
  }

  @Override
  protected ServletConnection getServletConnection() {
    throw new UnsupportedOperationException();
  }

  @Override
  protected boolean flushBufferedWrite() {
    return false;
  }

  @Override
  protected SocketState dispatchEndRequest() {
    return SocketState.CLOSED;
  }

  @Override
  protected SocketState service(SocketWrapperBase<?> socket) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected Log getLog() {
    return log;
  }

  @Override
  public void pause() {
    // nobody sends more
  }
}
