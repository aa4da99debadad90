import { Trans } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import { Button, useDisclosure, useNotices } from "@markethall/ui";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { CreditMemoDialog } from "./credit-memo-dialog.js";
import {
  commandsFrom,
  useCommandText,
  useStatementCommand,
  type StatementCommand,
} from "./statement-commands.js";
import type { StatementOnPage } from "./statement-page.js";

interface StatementActionsProps {
  statement: StatementOnPage;
  onChanged: () => void;
}

/** Where the statement may go from its status; each asks first and says what it will do. */
export function StatementActions({ statement, onChanged }: StatementActionsProps) {
  const [asked, setAsked] = useState<StatementCommand | null>(null);
  // The dialog keeps its words while it fades away.
  const [said, setSaid] = useState<StatementCommand>("open");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [correcting, correction] = useDisclosure(false);
  const textOf = useCommandText();
  const { answer, states } = useStatementCommand();
  const notices = useNotices();
  const go = useGo();
  const commands = commandsFrom[statement.status] ?? [];
  const issued = statement.status === "OPEN" || statement.status === "CLOSED";
  const text = textOf(said, statement);
  const { loading, error } = states[said];

  function ask(command: StatementCommand) {
    setRefusal(null);
    setSaid(command);
    setAsked(command);
  }

  async function handleConfirm() {
    const result = await answer(said, statement.id);
    if (result === undefined) return;
    if ("message" in result) {
      setRefusal(result.message);
      return;
    }
    setAsked(null);
    notices.done(text.done);
    if (said === "discard") go("/console/billing", { replace: true });
    else onChanged();
  }

  return (
    <>
      {issued && (
        <Button variant="default" onClick={correction.open}>
          <Trans>Credit memo</Trans>
        </Button>
      )}
      {commands.map((command, index) => (
        <Button
          key={command}
          variant={index === commands.length - 1 ? "filled" : "default"}
          onClick={() => ask(command)}
        >
          {textOf(command, statement).label}
        </Button>
      ))}
      <ConfirmConsequences
        opened={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => void handleConfirm()}
        title={text.title}
        consequences={text.consequences}
        confirmLabel={text.label}
        {...(text.typed === undefined ? {} : { typed: text.typed })}
        dangerous={text.dangerous}
        busy={loading}
        problem={refusal ?? (error ? readError(error) : null)}
      />
      <CreditMemoDialog
        statement={statement}
        opened={correcting}
        onClose={correction.close}
        onIssued={onChanged}
      />
    </>
  );
}
