import { logger, runServer, stopOnSignal } from "@markethall/runtime";
import { readConfig } from "./config.js";
import { mailsOverHttp } from "./mails-over-http.js";
import { Outbox } from "./outbox.js";
import { startSmtp } from "./smtp.js";

const settings = readConfig();
const log = logger("mail-sink", settings.logLevel);
const outbox = new Outbox(settings.outboxDir);
const smtp = await startSmtp({ host: settings.host, port: settings.smtpPort }, outbox, log);
const server = await runServer({
  port: settings.port,
  host: settings.host,
  log,
  handler: mailsOverHttp(outbox),
  ready: async () => true,
});
log.info({ smtpPort: smtp.port, port: server.port }, "mail sink listens");

stopOnSignal(log, async () => {
  await server.stop();
  await smtp.stop();
});
