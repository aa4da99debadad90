import { badRequest } from "./refusal.js";

export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws RefusalError (400) unless the field is a text of 1 to 200 characters. */
export function text(body: JsonObject, name: string): string {
  const value = body[name];
  if (typeof value !== "string" || value === "" || value.length > 200) {
    throw badRequest(`${name} must be a text of 1 to 200 characters`);
  }
  return value;
}

/** @throws RefusalError (400) unless the field is a whole number from 1 to a million. */
export function count(body: JsonObject, name: string): number {
  const value = body[name];
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 1_000_000) {
    throw badRequest(`${name} must be a whole number from 1 to 1000000`);
  }
  return value;
}

/** @throws RefusalError (400) unless the text is an ISO date or time. */
export function instant(value: string | null, name: string): Date {
  const date = new Date(value ?? "");
  if (Number.isNaN(date.getTime())) throw badRequest(`${name} must be an ISO date`);
  return date;
}
