import type { Actor } from "@markethall/auth";
import type { AddressedLetter, Postbox } from "@markethall/outbound";
import { deliver, eventOf } from "@markethall/testing";
import { readersConsumer } from "../src/events/readers.consumer.js";
import type { GraphWorld } from "./graph-world.js";
import { clock } from "./world.js";

/** A postbox that keeps what it gets, and refuses whom it is told to. */
export class Kept implements Postbox {
  letters: AddressedLetter[] = [];
  refuses: string | null = null;

  post(letter: AddressedLetter): Promise<void> {
    if (letter.to.email === this.refuses) return Promise.reject(new Error("no such mailbox"));
    this.letters.push(letter);
    return Promise.resolve();
  }
}

const fields = `savedReport { id name isShared isOwn ownerName choices { columns groupBy query sortBy { column isDescending }
  filters { column values } range { preset from to } } schedule { frequency day isPaused pauseReason isForMe nextDueAt
  recipients { name } lastDelivery { status sentCount note dueAt } } }`;
const problems = `... on InvalidInputError { field message } ... on NotFoundError { message }`;
export const save = `mutation Save($input: SaveReportInput!) { saveReport(input: $input) { __typename ... on SaveReportSuccess { ${fields} } ${problems} } }`;
export const schedule = `mutation Schedule($input: ScheduleReportInput!) { scheduleReport(input: $input) { __typename ... on ScheduleReportSuccess { ${fields} } ${problems} } }`;
export const send = `mutation Send($input: SavedReportInput!) { sendReport(input: $input) { __typename ... on SendReportSuccess { ${fields} } ${problems} } }`;
export const stop = `mutation Stop($input: SavedReportInput!) { stopReportMail(input: $input) { __typename ... on StopReportMailSuccess { ${fields} } } }`;
export const list = `{ savedReports { id name isOwn schedule { lastDelivery { status sentCount note } isPaused pauseReason isForMe } } }`;

export const lastMonth = {
  kind: "SPEND",
  choices: { groupBy: ["vendor"], columns: ["amount"], range: { preset: "LAST_MONTH" } },
};

/** A user as identity tells of them. */
export async function tellUser(
  { books }: GraphWorld,
  { id, customerId, name, role }: Actor,
  status: string,
): Promise<void> {
  const email = `${name.toLowerCase()}@alpine.example`;
  const payload = { userId: id, customerId, email, name, role, status };
  const event = eventOf("identity.user.changed.v1", books.resellerId, payload);
  await deliver(books.db, readersConsumer, event, clock);
}

/** The switches of the portal as identity tells of them. */
export async function tellFeatures({ books }: GraphWorld, features: string[]): Promise<void> {
  const { resellerId } = books;
  const payload = { resellerId, features };
  const event = eventOf("identity.reseller.changed.v1", resellerId, payload);
  await deliver(books.db, readersConsumer, event, clock);
}
