import { DefaultLogger, DefaultSearchPlugin, LogLevel } from "@vendure/core";

/**
 * Vendure as its own guide sets it up for a shop that searches in PostgreSQL: the default search plugin, no assets,
 * nothing to send. Written from DATABASE_URL and PORT; the tables are made where `synchronize` says so.
 */
export function shop({ synchronize }) {
  const { DATABASE_URL: url, PORT: port } = process.env;
  return {
    apiOptions: { hostname: "127.0.0.1", port: Number(port), shopApiPath: "graphql" },
    authOptions: {
      // Only this machine reaches it, for the time of a bench; nobody signs in.
      superadminCredentials: { identifier: "bench", password: "bench" },
      cookieOptions: { secret: "bench" },
    },
    dbConnectionOptions: { type: "postgres", url, synchronize, logging: false },
    paymentOptions: { paymentMethodHandlers: [] },
    plugins: [DefaultSearchPlugin.init({ bufferUpdates: false, indexStockStatus: false })],
    logger: new DefaultLogger({ level: LogLevel.Warn }),
  };
}
