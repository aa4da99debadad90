import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { logger, type RunningServer, runServer } from "@markethall/runtime";
import { createTransport } from "nodemailer";
import { mailsOverHttp } from "./mails-over-http.js";
import { type Mail, Outbox } from "./outbox.js";
import { startSmtp } from "./smtp.js";

const log = logger("mail-sink-test", "silent");
let folder: string;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mail-sink-"));
  const outbox = new Outbox(folder);
  smtp = await startSmtp({ host: "127.0.0.1", port: 0 }, outbox, log);
  server = await runServer({
    port: 0,
    log,
    handler: mailsOverHttp(outbox),
    ready: async () => true,
  });
});

afterAll(async () => {
  await server.stop();
  await smtp.stop();
  rmSync(folder, { recursive: true });
});

function send(to: string, subject: string) {
  return createTransport(`smtp://127.0.0.1:${smtp.port}`).sendMail({
    from: '"Contoso Cloud" <cloud@contoso.example>',
    to,
    subject,
    text: "Grüße,\nContoso",
    html: "<p>Grüße</p>",
  });
}

function get(path: string): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    request({ port: server.port, path, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode!, body: JSON.parse(String(Buffer.concat(chunks))) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

async function mails(query = ""): Promise<Mail[]> {
  return ((await get(`/mails${query}`)).body as { mails: Mail[] }).mails;
}

describe("the mail sink", () => {
  it("keeps what SMTP brings, lists the newest first and finds one by its id", async () => {
    await send("ann@customer.example", "Your sign-in");
    await send("bob@customer.example", "Größere Rechnung");
    const [newest, oldest] = await mails();
    expect(newest).toMatchObject({
      from: "Contoso Cloud <cloud@contoso.example>",
      to: ["bob@customer.example"],
      subject: "Größere Rechnung",
      html: expect.stringContaining("<p>Grüße</p>"),
    });
    expect(newest!.text).toContain("Grüße,\nContoso");
    expect((await get(`/mails/${oldest!.id}`)).body).toEqual(oldest);
  });

  it("lists those after one already seen, and those to one address in any case", async () => {
    const [seen] = await mails();
    await send("ann@customer.example", "Second");
    expect((await mails(`?since=${seen!.id}`)).map(({ subject }) => subject)).toEqual(["Second"]);
    const toAnn = await mails("?to=Ann@customer.example&limit=1");
    expect(toAnn.map(({ subject }) => subject)).toEqual(["Second"]);
  });

  it("has each mail as two files, and reads them again after a restart", async () => {
    const before = await mails();
    expect(readdirSync(folder).filter((file) => file.endsWith(".eml"))).toHaveLength(before.length);
    expect(new Outbox(folder).list({ limit: 50 })).toEqual(before);
  });

  it.each([
    ["/mails/unknown", 404],
    ["/mails/..%2f..%2fetc%2fpasswd", 404],
    ["/", 404],
    ["/mails?limit=0", 400],
    ["/mails?limit=x", 400],
  ])("answers %s with %d", async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});
