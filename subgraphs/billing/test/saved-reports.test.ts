import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "@markethall/auth";
import type { Clock } from "@markethall/result";
import { actorFor } from "@markethall/testing";
import { DeliverReportJob } from "../src/jobs/deliver-report.job.js";
import { mailReportsJob } from "../src/jobs/mail-reports.job.js";
import { GraphWorld } from "./graph-world.js";
import {
  Kept,
  lastMonth,
  list,
  save,
  schedule,
  send,
  stop,
  tellFeatures,
  tellUser,
} from "./saved-report-documents.js";
import { clock, idOf } from "./world.js";

let world: GraphWorld;
let ines: Actor;
let leo: Actor;
let dana: Actor;
const postbox = new Kept();

const person = (name: string, customerId: string | null, role: Actor["role"] & string) => {
  const { resellerId } = world.books;
  return { ...actorFor(role, { resellerId, customerId }), id: idOf(`user:${name}`), name };
};

const tell = (actor: Actor, status = "ACTIVE") => tellUser(world, actor, status);
const switches = (features: string[]) => tellFeatures(world, features);

beforeAll(async () => {
  world = await GraphWorld.open();
  ines = person("Ines", world.alpine, "CUSTOMER_ADMIN");
  leo = person("Leo", world.alpine, "CUSTOMER_VIEWER");
  dana = person("Dana", idOf("demo:customer:Borealis"), "CUSTOMER_ADMIN");
  for (const actor of [ines, leo, dana]) await tell(actor);
  await switches(["reports"]);
});
afterAll(() => world.close());
beforeEach(() => {
  postbox.letters = [];
  postbox.refuses = null;
});

type Saved = { savedReport: { id: string; schedule: { nextDueAt: string } } };

async function saved(actor: Actor, name: string, more: object = {}): Promise<string> {
  const { saveReport } = await world.run<{ saveReport: Saved }>(actor, save, {
    input: { name, ...lastMonth, ...more },
  });
  return saveReport.savedReport.id;
}

async function scheduled(actor: Actor, name: string, to: readonly Actor[], more: object = {}) {
  const savedReportId = await saved(actor, name);
  const input = {
    savedReportId,
    frequency: "MONTHLY",
    day: 1,
    format: "CSV",
    recipientIds: to.map(({ id }) => id),
    ...more,
  };
  return { savedReportId, ...(await world.run<Record<string, Saved>>(actor, schedule, { input })) };
}

const at = (moment: string): Clock => ({ now: () => new Date(moment) });

/** One minute of the worker at a moment: what is due is left, and what was left is sent; answers errors of the jobs. */
async function minute(moment: string, attempts = 1): Promise<unknown[]> {
  const context = {
    db: world.books.db,
    clock: at(moment),
    signal: new AbortController().signal,
  };
  await mailReportsJob.run({}, context);
  const errors: unknown[] = [];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const open = await world.books.rows<{ id: string }>(
      "select id from report_delivery where status in ('QUEUED', 'RUNNING') order by id",
    );
    for (const { id } of open) {
      const job = new DeliverReportJob(postbox, "https://hall.example");
      const payload = { resellerId: world.books.resellerId, deliveryId: id };
      await job.run(payload, context).catch((error: unknown) => errors.push(error));
    }
  }
  return errors;
}

const statusOf = async (actor: Actor, name: string) =>
  (
    await world.run<{ savedReports: { name: string; schedule: unknown }[] }>(actor, list)
  ).savedReports.find((report) => report.name === name)?.schedule;

describe("a saved report", () => {
  it("keeps its choices, and belongs to one person", async () => {
    const input = {
      name: " Spend by vendor ",
      ...lastMonth,
      choices: {
        ...lastMonth.choices,
        sortBy: { column: "amount", isDescending: true },
        filters: [{ column: "vendor", values: ["Microsoft"] }],
        query: "office",
      },
    };
    expect(await world.run(ines, save, { input })).toMatchObject({
      saveReport: {
        savedReport: {
          name: "Spend by vendor",
          isShared: false,
          isOwn: true,
          ownerName: "Ines",
          choices: {
            columns: ["amount"],
            groupBy: ["vendor"],
            query: "office",
            sortBy: { column: "amount", isDescending: true },
            filters: [{ column: "vendor", values: ["Microsoft"] }],
            range: { preset: "LAST_MONTH", from: null, to: null },
          },
          schedule: null,
        },
      },
    });
    expect(await world.run(leo, list)).toEqual({ savedReports: [] });
    expect(
      await world.run(ines, save, { input: { ...input, name: "spend BY vendor" } }),
    ).toMatchObject({ saveReport: { __typename: "InvalidInputError", field: "name" } });
  });

  it("is shared with colleagues, who may not change it, and with nobody else", async () => {
    const id = await saved(ines, "Shared", { isShared: true });
    expect(await world.run(leo, list)).toMatchObject({
      savedReports: [{ name: "Shared", isOwn: false }],
    });
    for (const stranger of [dana, world.ops])
      expect(await world.run(stranger, list)).toEqual({ savedReports: [] });
    const input = { savedReportId: id, name: "Mine", ...lastMonth };
    for (const actor of [leo, dana])
      expect(await world.run(actor, save, { input })).toMatchObject({
        saveReport: { __typename: "NotFoundError" },
      });
    const remove = `mutation Delete($input: SavedReportInput!) { deleteSavedReport(input: $input) { __typename } }`;
    const which = { input: { savedReportId: id } };
    expect(await world.run(leo, remove, which)).toMatchObject({
      deleteSavedReport: { __typename: "NotFoundError" },
    });
    expect(await world.run(ines, remove, which)).toMatchObject({
      deleteSavedReport: { __typename: "DeleteSavedReportSuccess" },
    });
  });

  it("is refused with a column that the reader may not see", async () => {
    const choices = { groupBy: ["customer"] };
    expect(
      await world.run(ines, save, { input: { name: "All", kind: "SPEND", choices } }),
    ).toMatchObject({ saveReport: { __typename: "InvalidInputError", field: "report" } });
  });
});

describe("a scheduled report", () => {
  it("goes to colleagues only", async () => {
    expect(await scheduled(ines, "To strangers", [dana])).toMatchObject({
      scheduleReport: { __typename: "InvalidInputError", field: "recipientIds" },
    });
    const recipients = await world.run(ines, "{ reportRecipients { name email } }");
    expect(recipients).toEqual({
      reportRecipients: [
        { name: "Ines", email: "ines@alpine.example" },
        { name: "Leo", email: "leo@alpine.example" },
      ],
    });
  });

  it("is sent once for a due time, with the days of that time, in the reseller's name", async () => {
    expect(await scheduled(ines, "Monthly", [ines, leo])).toMatchObject({
      scheduleReport: {
        savedReport: { schedule: { nextDueAt: new Date("2026-12-01T06:00:00Z") } },
      },
    });
    await minute("2026-12-01T05:59:00Z");
    expect(postbox.letters).toHaveLength(0);
    await minute("2026-12-01T06:00:00Z", 2);
    await minute("2026-12-01T06:01:00Z");
    expect(postbox.letters.map(({ to }) => to.email)).toEqual([
      "ines@alpine.example",
      "leo@alpine.example",
    ]);
    const [own, others] = postbox.letters;
    expect(own!.subject).toBe("Monthly, 2026-11-01 to 2026-11-30");
    expect(own!.brand.displayName).toBe("Reseller demo");
    expect(own!.attachment!.name).toBe("spend-2026-11-01-2026-12-01.csv");
    expect(own!.attachment!.bytes.toString()).toBe(
      "Vendor,Currency,Rows,Amount\r\nAmazon Web Services,USD,1,12.5\r\nMicrosoft,USD,1,231\r\n",
    );
    expect(others!.text).toContain("because Ines had it scheduled");
    expect(others!.text).toContain("Stop sending it to me");
    expect(await statusOf(ines, "Monthly")).toMatchObject({
      lastDelivery: { status: "SENT", sentCount: 2, note: null },
    });
  });

  it("makes up for missed times once, with the latest", async () => {
    await minute("2027-04-15T12:00:00Z");
    const subjects = postbox.letters.map(({ subject }) => subject);
    expect(subjects).toEqual([
      "Monthly, 2027-03-01 to 2027-03-31",
      "Monthly, 2027-03-01 to 2027-03-31",
    ]);
  });

  it("does not go to whoever lost the right meanwhile", async () => {
    await tell(leo, "SUSPENDED");
    await minute("2027-05-01T06:00:00Z");
    expect(postbox.letters.map(({ to }) => to.name)).toEqual(["Ines"]);
    await tell(leo);
    await switches([]);
    await minute("2027-06-01T06:00:00Z");
    expect(postbox.letters).toHaveLength(1);
    expect(await statusOf(ines, "Monthly")).toMatchObject({
      isPaused: true,
      pauseReason: "Its owner may not read reports any more.",
      lastDelivery: { status: "NOBODY" },
    });
    await switches(["reports"]);
  });

  it("is sent now, and tried again where the mail server refused, without a second mail to the others", async () => {
    const { savedReportId } = await scheduled(ines, "Now", [ines, leo]);
    const which = { input: { savedReportId } };
    expect(await world.run(leo, send, which)).toMatchObject({
      sendReport: { __typename: "NotFoundError" },
    });
    await world.run(ines, send, which);
    expect(await world.run(ines, send, which)).toMatchObject({
      sendReport: { __typename: "InvalidInputError" },
    });
    postbox.refuses = "leo@alpine.example";
    expect(await minute("2026-11-22T10:00:00Z")).toHaveLength(1);
    postbox.refuses = null;
    expect(await minute("2026-11-22T10:01:00Z")).toEqual([]);
    expect(postbox.letters.map(({ to }) => to.name)).toEqual(["Ines", "Leo"]);
    expect(await statusOf(ines, "Now")).toMatchObject({
      lastDelivery: { status: "SENT", sentCount: 2 },
    });
  });

  it("is given up after its attempts, and says so", async () => {
    const { savedReportId } = await scheduled(ines, "Refused", [leo]);
    await world.run(ines, send, { input: { savedReportId } });
    postbox.refuses = "leo@alpine.example";
    expect(await minute("2026-11-22T10:02:00Z", 7)).toHaveLength(5);
    expect(await statusOf(ines, "Refused")).toMatchObject({
      lastDelivery: { status: "FAILED", sentCount: 0 },
    });
  });

  it("stops for one who wants no more, and for all when its owner ends it", async () => {
    const { savedReportId } = await scheduled(ines, "Stopped", [ines, leo]);
    const which = { input: { savedReportId } };
    expect(await statusOf(leo, "Stopped")).toMatchObject({ isForMe: true });
    expect(await world.run(leo, stop, which)).toMatchObject({
      stopReportMail: { savedReport: null },
    });
    expect(await world.run(leo, stop, which)).toMatchObject({
      stopReportMail: { __typename: "NotFoundError" },
    });
    expect(await world.run(ines, stop, which)).toMatchObject({
      stopReportMail: { savedReport: { schedule: null } },
    });
  });

  it("is a link where it is too large for a mail", async () => {
    const { savedReportId } = await scheduled(ines, "Large", [ines]);
    await world.run(ines, send, { input: { savedReportId } });
    const [delivery] = await world.books.rows<{ id: string }>(
      "select id from report_delivery where saved_report_id = $1",
      [savedReportId],
    );
    const job = new DeliverReportJob(postbox, "https://hall.example", 20);
    await job.run(
      { resellerId: world.books.resellerId, deliveryId: delivery!.id },
      { db: world.books.db, clock, signal: new AbortController().signal },
    );
    expect(postbox.letters[0]!.attachment).toBeUndefined();
    expect(postbox.letters[0]!.text).toContain("too large for a mail");
    expect(postbox.letters[0]!.text).toContain(
      `https://hall.example/v2c/reports?accountName=demo&saved=${savedReportId}`,
    );
  });
});
