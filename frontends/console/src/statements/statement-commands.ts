import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { formatMoney } from "@markethall/ui";
import type { Consequence } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import { periodName } from "../periods/billing-months.js";
import type { StatementOnPage } from "./statement-page.js";

const OpenStatement = graphql(`
  mutation OpenStatement($input: StatementInput!) {
    openStatement(input: $input) {
      __typename
      ... on OpenStatementSuccess {
        statement {
          id
          number
          status
          openedAt
          dueOn
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const CloseStatement = graphql(`
  mutation CloseStatement($input: StatementInput!) {
    closeStatement(input: $input) {
      __typename
      ... on CloseStatementSuccess {
        statement {
          id
          status
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const VoidStatement = graphql(`
  mutation VoidStatement($input: StatementInput!) {
    voidStatement(input: $input) {
      __typename
      ... on VoidStatementSuccess {
        statement {
          id
          status
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const DiscardStatement = graphql(`
  mutation DiscardStatement($input: StatementInput!) {
    discardStatement(input: $input) {
      __typename
      ... on DiscardStatementSuccess {
        statementId
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

export type StatementCommand = "open" | "close" | "void" | "discard";

/** Where a statement may go from each status (rules.md §7); CLOSED and VOID are final. */
export const commandsFrom: Readonly<Record<string, readonly StatementCommand[]>> = {
  DRAFT: ["discard", "open"],
  OPEN: ["void", "close"],
};

interface CommandText {
  readonly label: string;
  readonly title: string;
  readonly consequences: readonly (string | Consequence)[];
  /** What has to be typed first, where money is at stake. */
  readonly typed?: string;
  readonly done: string;
  readonly dangerous: boolean;
}

/** What each command does, said before it is done. */
export function useCommandText() {
  const { t } = useLingui();
  return function textOf(command: StatementCommand, statement: StatementOnPage): CommandText {
    const { customer, vendor, period, total, number } = statement;
    const name = number ?? t`the draft`;
    const amount = formatMoney(total);
    const month = periodName(period.label);
    switch (command) {
      case "open":
        return {
          label: t`Open statement`,
          title: t`Open the statement for ${customer.name}`,
          consequences: [
            { kind: "stays", says: t`It gets the next statement number, without a gap.` },
            t`${customer.name} is written to and sees it in its portal: ${amount} for ${vendor.name}, ${month}.`,
            t`Its lines cannot be edited any more; a correction is a credit memo.`,
          ],
          done: t`The statement is open, and the customer is written to.`,
          dangerous: false,
        };
      case "close":
        return {
          label: t`Close statement`,
          title: t`Close ${name}`,
          consequences: [
            t`${amount} count as settled; ${customer.name} sees it as closed.`,
            t`A closed statement cannot be voided. This is final.`,
          ],
          done: t`${name} is closed.`,
          dangerous: false,
        };
      case "void":
        return {
          label: t`Void statement`,
          title: t`Void ${name}`,
          consequences: [
            t`${customer.name} does not owe the ${amount} any more; it still sees the statement, marked as void.`,
            {
              kind: "warns",
              says: t`The number stays used, and the next run for ${month} bills anew.`,
            },
            t`This is final.`,
          ],
          ...(number == null ? {} : { typed: number }),
          done: t`${name} is void.`,
          dangerous: true,
        };
      case "discard":
        return {
          label: t`Discard draft`,
          title: t`Discard this draft`,
          consequences: [
            t`The draft for ${customer.name}, ${vendor.name}, ${month}, over ${amount}, disappears with its lines.`,
            { kind: "stays", says: t`Nothing is lost: the next run for this month makes it anew.` },
          ],
          done: t`The draft is discarded.`,
          dangerous: true,
        };
    }
  };
}

/** Carries out a command; answers with the refusal, or null when it is done. */
export function useStatementCommand() {
  const [open, opening] = useMutation(OpenStatement);
  const [close, closing] = useMutation(CloseStatement);
  const [voidIt, voiding] = useMutation(VoidStatement);
  const [discard, discarding] = useMutation(DiscardStatement);
  const states = { open: opening, close: closing, void: voiding, discard: discarding };

  async function answer(command: StatementCommand, statementId: string) {
    const options = { variables: { input: { statementId } } };
    switch (command) {
      case "open":
        return (await open(options)).data?.openStatement;
      case "close":
        return (await close(options)).data?.closeStatement;
      case "void":
        return (await voidIt(options)).data?.voidStatement;
      case "discard":
        return (await discard(options)).data?.discardStatement;
    }
  }
  return { answer, states };
}
