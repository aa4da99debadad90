import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { speak, teach } from "@markethall/language";
import { catalogs } from "../locales/catalogs.js";
import { activityText } from "./activity-words.js";
import { renewalMeaning } from "./renewal-words.js";

beforeAll(async () => {
  await teach(catalogs);
  await speak("de");
});
afterAll(() => speak("en"));

const happened = (kind: string, figures: object = {}) =>
  activityText({
    __typename: "SubscriptionActivity",
    id: "a1",
    occurredAt: "2026-11-01T00:00:00Z",
    kind,
    summary: "as the server says it",
    actorName: null,
    seatsBefore: null,
    seatsAfter: null,
    unitPrice: null,
    term: null,
    endOfTerm: null,
    ...figures,
  });
const price = { __typename: "Money", amount: "33.00", currency: "USD" } as const;

describe("a subscription's timeline in German", () => {
  it.each([
    [
      "STARTED",
      { seatsAfter: 8, unitPrice: price },
      "Begonnen mit 8 Lizenzen zu 33,00\u00a0$ je Lizenz",
    ],
    ["STARTED", {}, "Begonnen"],
    ["SEATS_CHANGED", { seatsBefore: 5, seatsAfter: 8 }, "Lizenzen von 5 auf 8 geändert"],
    ["SUSPENDED", {}, "Ausgesetzt"],
    ["RESUMED", {}, "Wieder aufgenommen"],
    ["CANCELLED", {}, "Gekündigt"],
    ["RENEWAL_CHOSEN", { endOfTerm: "CANCEL" }, "Endet mit der Laufzeit"],
    ["RENEWAL_CHOSEN", {}, "Automatische Verlängerung ausgeschaltet"],
    ["CHANGE_SCHEDULED", { seatsAfter: 1 }, "1 Lizenz zur Verlängerung eingeplant"],
    ["RENEWED", { term: "P1Y", seatsAfter: 8 }, "Für 1 Jahr mit 8 Lizenzen verlängert"],
    ["EXPIRED", {}, "Die Laufzeit ist zu Ende"],
    ["OF_A_NEWER_SERVER", {}, "as the server says it"],
  ])("tells %s with %p", (kind, figures, words) => {
    expect(happened(kind, figures)).toBe(words);
  });

  it("names another term as one does", () => {
    expect(renewalMeaning("RENEW", 1, "P1Y")).toBe(
      "1 Lizenz für ein weiteres Jahr, zum Preis jenes Tages.",
    );
    expect(renewalMeaning("RENEW", 8, "P3Y")).toBe(
      "8 Lizenzen für weitere 3 Jahre, zum Preis jenes Tages.",
    );
  });
});
