import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, Callout, FormErrors, Money, TextInput, useNotices } from "@markethall/ui";
import { Checkbox, FormActions, FormStack, isRequired, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useRefusal } from "../refusals/use-refusal.js";
import { CommitPriceBook, type BookOnPage, type Draft } from "./price-book.query.js";
import { BelowCostList } from "./what-if.js";
import classes from "./price-book.module.css";

interface CommitDialogProps {
  book: BookOnPage;
  draft: Draft;
  opened: boolean;
  onClose: () => void;
  /** Cells that are no price and therefore not part of it. */
  invalid: number;
  onCommitted: () => void;
}

/** Puts the staged edits in force as one numbered revision; prices below cost have to be seen first. */
export function CommitDialog({ opened, onClose, ...rest }: CommitDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Commit to ${rest.book.name}`}>
      <CommitForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function CommitForm({
  book,
  draft,
  invalid,
  onClose,
  onCommitted,
}: Omit<CommitDialogProps, "opened">) {
  const { t } = useLingui();
  const [commit, { loading, error }] = useMutation(CommitPriceBook);
  const notices = useNotices();
  const { changes, belowCost, customers, effect, entries } = draft;
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { summary: "", seen: false },
    validate: {
      summary: isRequired(t`Say what changes, for the book’s history.`),
      seen: (seen) => (belowCost > 0 && !seen ? t`Confirm that you have seen these prices.` : null),
    },
  });
  const { messages, refuse, forget } = useRefusal(form, ["summary"], error);

  async function handleCommit({ summary, seen }: typeof form.values) {
    forget();
    const input = {
      priceBookId: book.id,
      summary: summary.trim(),
      ...(belowCost > 0 ? { acknowledgeBelowCost: seen } : {}),
    };
    const { data } = await commit({ variables: { input } });
    const result = data?.commitPriceBook;
    if (result?.__typename === "CommitPriceBookSuccess") {
      notices.done(t`Revision ${result.priceBook.revision} is in force.`);
      onCommitted();
      onClose();
    } else if (result) refuse(result);
  }

  return (
    <FormStack label={t`Commit`} onSubmit={form.onSubmit((values) => void handleCommit(values))}>
      <ul className={classes.consequences}>
        <li>
          <Plural
            value={changes}
            one="# price or rule changes at once."
            other="# prices or rules change at once."
          />
        </li>
        <li>
          {customers.length === 0 ? (
            <Trans>No active customer buys by this book today.</Trans>
          ) : (
            <Plural
              value={customers.length}
              one="# customer sees other prices in the portal."
              other="# customers see other prices in the portal."
            />
          )}
        </li>
        {effect.customers.length > 0 && (
          <li>
            <Trans>
              What their present seats cost a year changes by <Money value={effect.change} signed />{" "}
              once they renew.
            </Trans>
          </li>
        )}
        {invalid > 0 && (
          <li>
            <Plural
              value={invalid}
              one="# row that is not valid stays as it is."
              other="# rows that are not valid stay as they are."
            />
          </li>
        )}
        <li>
          <Trans>Orders and open statements keep the prices they were made with.</Trans>
        </li>
      </ul>
      <TextInput
        label={t`What changes`}
        placeholder={t`Autumn campaign for Microsoft 365`}
        required
        data-autofocus
        maxLength={500}
        key={form.key("summary")}
        {...form.getInputProps("summary")}
      />
      {belowCost > 0 && (
        <Callout
          tone="warn"
          title={t`${plural(belowCost, { one: "# price below cost", other: "# prices below cost" })}`}
        >
          <BelowCostList entries={entries} count={belowCost} />
          <Checkbox
            label={t`I have seen that these prices are below cost`}
            key={form.key("seen")}
            {...form.getInputProps("seen", { type: "checkbox" })}
          />
        </Callout>
      )}
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          <Trans>Not yet</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Commit</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
