import type { LetterFacts, Template } from "./templates.js";

const hello = (name: string | null) => (name ? `Hello ${name},` : "Hello,");

/** Letters that other subgraphs ask for, about what they own. `path` leads to the page that shows it. */
export const businessTemplates = {
  "approval-requested": (facts, brand) => ({
    subject: `${facts.param("overdue") === "true" ? "Overdue: " : ""}${facts.param("subject")} waits for a decision`,
    paragraphs: [
      hello(facts.name),
      `${facts.param("requestedByName")} asks for: ${facts.param("subject")}.`,
      ...amount(facts),
      ...(facts.param("overdue") === "true"
        ? ["Its time is up; if nobody decides, it expires."]
        : []),
    ],
    button: button(facts, "Decide", brand.portalUrl),
  }),

  "approval-decided": (facts, brand) => {
    const approved = facts.param("decision") === "APPROVED";
    return {
      subject: `${facts.param("subject")}: ${approved ? "approved" : "declined"}`,
      paragraphs: [
        hello(facts.name),
        `${brand.displayName} has ${approved ? "approved" : "declined"} your request: ${facts.param("subject")}.`,
        ...amount(facts),
        ...(facts.param("reason") ? [`The reason: ${facts.param("reason")}`] : []),
      ],
      button: button(facts, "Look at it", brand.portalUrl),
    };
  },

  "order-completed": (facts, brand) => ({
    subject: `Your order ${facts.param("number")} is complete`,
    paragraphs: [
      hello(facts.name),
      "everything that you ordered is ready to use.",
      ...amount(facts),
    ],
    button: button(facts, "See the order", brand.portalUrl),
  }),

  "order-needs-attention": (facts, brand) => ({
    subject: `Order ${facts.param("number")} needs attention`,
    paragraphs: [
      hello(facts.name),
      "an order does not go on by itself.",
      ...sentence(facts.param("reason")),
    ],
    button: button(facts, "See the order", brand.portalUrl),
  }),

  "cloud-account-ready": (facts, brand) => ({
    subject: `Your cloud account ${facts.param("name")} is ready`,
    paragraphs: [hello(facts.name), `the cloud account ${facts.param("name")} was set up.`],
    button: button(facts, "See your cloud accounts", brand.portalUrl),
  }),

  "statement-opened": (facts, brand) => ({
    subject: `Your statement ${facts.param("number")} from ${brand.displayName}`,
    paragraphs: [
      hello(facts.name),
      `your statement ${facts.param("number")}${facts.param("period") && ` for ${facts.param("period")}`} is there.`,
      ...amount(facts),
      ...(facts.param("dueOn") ? [`Please pay by ${facts.param("dueOn")}.`] : []),
    ],
    button: button(facts, "See the statement", brand.portalUrl, statementPath(facts)),
  }),

  "webhook-disabled": (facts, brand) => ({
    subject: `A webhook of ${brand.displayName} was disabled`,
    paragraphs: [
      hello(facts.name),
      `the webhook to ${facts.param("url")}${facts.param("description") && ` (${facts.param("description")})`} was disabled and is told about nothing more.`,
      ...sentence(facts.param("reason")),
      "What it misses is kept for thirty days. Once the receiver works again, enable the webhook and replay what failed.",
    ],
    button: button(facts, "See the webhook", brand.portalUrl),
  }),

  "support-requested": (facts, brand) => ({
    subject: `Support request ${facts.param("number")}: ${facts.param("subject")}`,
    paragraphs: [
      hello(facts.name),
      `${facts.param("requestedByName") || "A customer"} asks for help: ${facts.param("subject")}`,
      ...sentence(facts.param("body")),
    ],
    button: button(facts, "Answer", brand.portalUrl),
  }),

  "support-answered": (facts, brand) => ({
    subject: `Answer to your request ${facts.param("number")}: ${facts.param("subject")}`,
    paragraphs: [
      hello(facts.name),
      `${brand.displayName} has answered your request “${facts.param("subject")}”:`,
      ...sentence(facts.param("answer")),
    ],
    button: button(facts, "See the whole request", brand.portalUrl),
  }),
} as const satisfies Record<string, Template>;

function statementPath(facts: LetterFacts): string {
  const id = facts.param("statementId");
  return id && `/v2c/billing/${encodeURIComponent(id)}`;
}

function button(facts: LetterFacts, label: string, otherwise: string, usual = "") {
  const path = facts.param("path") || usual;
  return { label, url: path ? facts.url(path) : otherwise };
}

function amount(facts: LetterFacts): string[] {
  const value = facts.param("amount") || facts.param("total");
  return value ? [`Amount: ${value}`] : [];
}

function sentence(text: string): string[] {
  return text ? [text] : [];
}
