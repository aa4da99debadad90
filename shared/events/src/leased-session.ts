import type { ClientConfig } from "pg";

/**
 * A connection that PostgreSQL itself ends when the client neither asks nor takes anything for so long, inside of a transaction
 * or outside: what the session locked is free then, though the stopped process still holds its end of the connection.
 * Its owner has to ask more often than that, and must reach PostgreSQL without a pooler in between.
 */
export function leasedSession(url: string, silentMs: number): ClientConfig {
  const settings = [
    "idle_session_timeout",
    "idle_in_transaction_session_timeout",
    "tcp_user_timeout",
  ];
  return {
    connectionString: url,
    options: settings.map((name) => `-c ${name}=${silentMs}`).join(" "),
  };
}
