package shop.devstack.supervision;

/** What a process answers when it is asked whether work may be sent to it. */
public enum Health {
  /** It takes work. */
  READY,
  /** It says no, or nobody listens yet. */
  UNREADY,
  /** It accepts the question and stays silent: hung, stopped or overloaded. */
  SILENT
}
