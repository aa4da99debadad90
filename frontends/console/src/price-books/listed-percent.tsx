import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput, useNotices } from "@markethall/ui";
import { useState } from "react";
import { signedPercent } from "./adjustment-text.js";
import { StagePriceAdjustments } from "./price-book.query.js";
import type { ListedBook } from "./price-books-page.js";
import { numberText, typedPercent } from "./sheet/typed-number.js";
import classes from "./book-tree.module.css";

interface ListedPercentProps {
  book: ListedBook;
  editable: boolean;
  onStaged: () => void;
}

/** The book's percent, changed where it stands: it is staged, and the book shows what it would do. */
export function ListedPercent({ book, editable, onStaged }: ListedPercentProps) {
  const { t } = useLingui();
  const [editing, setEditing] = useState(false);
  const percent = book.adjustmentPercent ?? "0";
  const staged = book.draft?.adjustmentPercent ?? null;
  const text =
    staged === null
      ? signedPercent(percent)
      : `${signedPercent(percent)} → ${signedPercent(staged)}`;
  if (!editable) return <span className={classes.percent}>{text}</span>;
  if (editing) {
    return (
      <PercentForm
        book={book}
        percent={staged ?? percent}
        onDone={() => {
          setEditing(false);
          onStaged();
        }}
        onCancel={() => setEditing(false)}
      />
    );
  }
  return (
    <Button
      size="xs"
      variant="default"
      className={classes.percent}
      aria-label={t`Change the percent of ${book.name}, now ${text}`}
      onClick={() => setEditing(true)}
    >
      {text}
    </Button>
  );
}

interface PercentFormProps {
  book: ListedBook;
  percent: string;
  onDone: () => void;
  onCancel: () => void;
}

function PercentForm({ book, percent, onDone, onCancel }: PercentFormProps) {
  const { t } = useLingui();
  const notices = useNotices();
  const go = useGo();
  const [stage, { loading, error }] = useMutation(StagePriceAdjustments);
  const [text, setText] = useState(numberText(percent));
  const [refusal, setRefusal] = useState<string | null>(null);
  const typed = typedPercent(text);

  async function handleStage() {
    if (!typed.ok) return;
    const input = { priceBookId: book.id, adjustmentPercent: typed.value, adjustments: [] };
    const { data } = await stage({ variables: { input } });
    const result = data?.stagePriceAdjustments;
    if (result?.__typename !== "StagePriceAdjustmentsSuccess") {
      setRefusal(result?.message ?? null);
      return;
    }
    onDone();
    if (!result.priceBook.draft) return;
    notices.done(t`Staged. See what it does before you commit.`);
    go(`/console/price-books/${book.id}`);
  }

  return (
    <form
      className={classes.form}
      aria-label={t`Book’s percent`}
      onSubmit={(event) => {
        event.preventDefault();
        void handleStage();
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      <TextInput
        size="xs"
        className={classes.field}
        aria-label={t`Percent of ${book.name}`}
        inputMode="decimal"
        rightSection="%"
        autoFocus
        value={text}
        error={typed.ok ? undefined : t(typed.reason)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" loading={loading} disabled={!typed.ok}>
        <Trans>Stage</Trans>
      </Button>
      <Button size="xs" variant="default" onClick={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
      <FormErrors messages={[refusal, error && readError(error)]} />
    </form>
  );
}
