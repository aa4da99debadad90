import type { Logger } from "@markethall/runtime";
import { SMTPServer } from "smtp-server";
import type { Outbox } from "./outbox.js";

const MAX_BYTES = 10 * 1024 * 1024;

/** Takes every mail and delivers none. Answers how to end it. */
export async function startSmtp(
  { host, port }: { host: string; port: number },
  outbox: Outbox,
  log: Logger,
): Promise<{ stop: () => Promise<void>; port: number }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    size: MAX_BYTES,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error("The mail is larger than 10 MB"), { responseCode: 552 }));
          return;
        }
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        outbox.keep(Buffer.concat(chunks), recipients, new Date()).then(
          ({ id }) => done(null, `kept as ${id}`),
          (error: unknown) => {
            log.error({ err: error }, "mail not kept");
            done(Object.assign(new Error("The mail could not be kept"), { responseCode: 451 }));
          },
        );
      });
    },
  });
  server.on("error", (error) => log.warn({ err: error }, "smtp"));
  await new Promise<void>((resolve) => server.listen(port, host, () => resolve()));
  const address = server.server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
