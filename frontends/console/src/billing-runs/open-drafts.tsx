import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, FormErrors, formatMoney, useDisclosure, useNotices } from "@markethall/ui";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { periodName } from "../periods/billing-months.js";
import { ProgressBar } from "../progress/progress-bar.js";
import type { StatementRow } from "../statements/statement-columns.js";
import { useStatementCommand } from "../statements/statement-commands.js";
import { draftSums } from "./draft-sums.js";

interface OpenDraftsProps {
  /** The month that the run billed, such as `2026-10`. */
  period: string;
  /** Those of the run that are known so far. */
  statements: readonly StatementRow[];
  /** Fetches those that are not known yet. */
  onComplete: () => Promise<void>;
  onOpened: () => void;
}

/** Issues all drafts of a run, once it was said what that does; each is a command of its own, and a refused one stops no other. */
export function OpenDrafts({ period, statements, onComplete, onOpened }: OpenDraftsProps) {
  const { t } = useLingui();
  const [asked, { open, close }] = useDisclosure(false);
  const [completing, setCompleting] = useState(false);
  // What was agreed to, which stays as it is while the list goes on.
  const [agreed, setAgreed] = useState<readonly StatementRow[] | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const { answer } = useStatementCommand();
  const notices = useNotices();
  const current = statements.filter(({ status }) => status === "DRAFT");
  const drafts = agreed ?? current;
  const count = drafts.length;
  const { customerCount, worth } = draftSums(drafts);

  async function handleAsk() {
    setAgreed(null);
    setRefused([]);
    setCompleting(true);
    await onComplete();
    setCompleting(false);
    open();
  }

  async function handleConfirm() {
    const problems: string[] = [];
    setAgreed(drafts);
    setRefused([]);
    for (const [before, { id, customer, vendor }] of drafts.entries()) {
      setDone(before);
      const result = await answer("open", id);
      const why = result === undefined ? t`It was not answered.` : refusalOf(result);
      if (why !== null) problems.push(`${customer.name}, ${vendor.name}: ${why}`);
    }
    setDone(null);
    onOpened();
    if (problems.length > 0) {
      setAgreed(null);
      setRefused(problems);
      return;
    }
    close();
    notices.done(
      t`${plural(count, { one: "# statement is open, and its customer is written to.", other: "# statements are open, and their customers are written to." })}`,
    );
  }

  return (
    <>
      {current.length > 0 && (
        <Button loading={completing} onClick={() => void handleAsk()}>
          <Trans>Open the drafts</Trans>
        </Button>
      )}
      <ConfirmConsequences
        opened={asked}
        onClose={close}
        onConfirm={() => void handleConfirm()}
        title={t`Open the drafts of ${periodName(period)}`}
        consequences={[
          ...worth.map(({ count: some, sum }) => {
            const amount = formatMoney(sum);
            return {
              kind: "warns" as const,
              says: t`${plural(some, {
                one: `# statement over ${amount} gets the next number.`,
                other: `# statements over ${amount} together get the next numbers, without a gap.`,
              })}`,
            };
          }),
          {
            kind: "warns",
            says: t`${plural(customerCount, {
              one: "# customer is written to and sees its statements in its portal.",
              other: "# customers are written to and see their statements in their portals.",
            })}`,
          },
          t`Lines cannot be edited any more; a correction is a credit memo.`,
        ]}
        confirmLabel={t`${plural(count, { one: "Open # statement", other: "Open # statements" })}`}
        busy={done !== null}
      >
        {done !== null && (
          <ProgressBar
            label={t`Statements opened`}
            done={done}
            total={count}
            text={t`${done} of ${count} statements`}
          />
        )}
        <FormErrors messages={refused} />
      </ConfirmConsequences>
    </>
  );
}

function refusalOf(result: object): string | null {
  return "message" in result && typeof result.message === "string" ? result.message : null;
}
