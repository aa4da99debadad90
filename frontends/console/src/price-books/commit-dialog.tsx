import { useMutation } from "@markethall/graph-client";
import { Button, Callout, countOf, FormErrors, Money, TextInput, useNotices } from "@markethall/ui";
import { Checkbox, FormActions, FormStack, isRequired, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useRefusal } from "../refusals/use-refusal.js";
import { CommitPriceBook, type BookOnPage, type Draft } from "./price-book.query.js";
import classes from "./price-book.module.css";

interface CommitDialogProps {
  book: BookOnPage;
  draft: Draft;
  opened: boolean;
  onClose: () => void;
  onCommitted: () => void;
}

const FEW = 5;

/** Puts the staged edits in force as one numbered revision; prices below cost have to be seen first. */
export function CommitDialog({ opened, onClose, ...rest }: CommitDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Commit to ${rest.book.name}`}>
      <CommitForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function CommitForm({ book, draft, onClose, onCommitted }: Omit<CommitDialogProps, "opened">) {
  const [commit, { loading, error }] = useMutation(CommitPriceBook);
  const notices = useNotices();
  const { changes, belowCost, customers, entries } = draft;
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { summary: "", seen: false },
    validate: {
      summary: isRequired("Say what changes, for the book’s history."),
      seen: (seen) => (belowCost > 0 && !seen ? "Confirm that you have seen these prices." : null),
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
      notices.done(`Revision ${result.priceBook.revision} is in force.`);
      onCommitted();
      onClose();
    } else if (result) {
      refuse(result);
      onCommitted();
    }
  }

  return (
    <FormStack label="Commit" onSubmit={form.onSubmit((values) => void handleCommit(values))}>
      <ul className={classes.consequences}>
        <li>
          {countOf(changes, "price or rule", "prices or rules")}{" "}
          {changes === 1 ? "changes" : "change"} at once.
        </li>
        <li>
          {customers.length === 0
            ? "No active customer buys by this book today."
            : `${countOf(customers.length, "customer")} ${customers.length === 1 ? "sees" : "see"} other prices in the portal.`}
        </li>
        <li>Orders and open statements keep the prices they were made with.</li>
      </ul>
      <TextInput
        label="What changes"
        placeholder="Autumn campaign for Microsoft 365"
        required
        data-autofocus
        maxLength={500}
        key={form.key("summary")}
        {...form.getInputProps("summary")}
      />
      {belowCost > 0 && (
        <Callout tone="warn" title={`${countOf(belowCost, "price")} below cost`}>
          <ul className={classes.belowList}>
            {entries
              .filter((entry) => entry.belowCost)
              .slice(0, FEW)
              .map(({ plan, price, cost }) => (
                <li key={plan.id}>
                  {plan.sku.product.name}, {plan.name}: <Money value={price} /> for a cost of{" "}
                  <Money value={cost} />
                </li>
              ))}
            {belowCost > FEW && <li>and {belowCost - FEW} more</li>}
          </ul>
          <Checkbox
            label="I have seen that these prices are below cost"
            key={form.key("seen")}
            {...form.getInputProps("seen", { type: "checkbox" })}
          />
        </Callout>
      )}
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          Not yet
        </Button>
        <Button type="submit" loading={loading}>
          Commit
        </Button>
      </FormActions>
    </FormStack>
  );
}
