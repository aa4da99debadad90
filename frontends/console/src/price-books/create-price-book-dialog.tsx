import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput, useNotices } from "@markethall/ui";
import {
  Checkbox,
  FormActions,
  FormStack,
  isRequired,
  Select,
  useForm,
} from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import { useRefusal } from "../refusals/use-refusal.js";
import { typedPercent } from "./sheet/typed-number.js";

const CreatePriceBook = graphql(`
  mutation CreatePriceBook($input: CreatePriceBookInput!) {
    createPriceBook(input: $input) {
      __typename
      ... on CreatePriceBookSuccess {
        priceBook {
          id
          name
        }
      }
      ... on InvalidInputError {
        field
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

interface CreatePriceBookDialogProps {
  masters: readonly { readonly id: string; readonly name: string; readonly currency: string }[];
  opened: boolean;
  onClose: () => void;
}

/** A book of the reseller's own, as a child of a master. */
export function CreatePriceBookDialog({ opened, onClose, masters }: CreatePriceBookDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Create a price book`}>
      <CreatePriceBookForm masters={masters} onClose={onClose} />
    </Modal>
  );
}

function CreatePriceBookForm({ masters, onClose }: Omit<CreatePriceBookDialogProps, "opened">) {
  const { t } = useLingui();
  const [create, { loading, error }] = useMutation(CreatePriceBook);
  const notices = useNotices();
  const go = useGo();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { parentId: "", name: "", adjustmentPercent: "0", isDefault: false },
    validate: {
      parentId: isRequired(t`Choose the master that it follows.`),
      name: isRequired(t`Give the book a name.`),
      adjustmentPercent: (text) => {
        const typed = typedPercent(text);
        return typed.ok ? null : t(typed.reason);
      },
    },
  });
  const { messages, refuse, forget } = useRefusal(
    form,
    ["parentId", "name", "adjustmentPercent"],
    error,
  );

  async function handleCreate(values: typeof form.values) {
    forget();
    const percent = typedPercent(values.adjustmentPercent);
    if (!percent.ok) return;
    const input = {
      ...values,
      name: values.name.trim(),
      adjustmentPercent: percent.value,
    };
    const { data } = await create({ variables: { input } });
    const result = data?.createPriceBook;
    if (result?.__typename === "CreatePriceBookSuccess") {
      notices.done(t`${result.priceBook.name} is created.`);
      onClose();
      go(`/console/price-books/${result.priceBook.id}`);
    } else if (result) refuse(result);
  }

  return (
    <FormStack
      label={t`Create a price book`}
      onSubmit={form.onSubmit((values) => void handleCreate(values))}
    >
      <Select
        label={t`Follows`}
        description={t`Its list prices and costs, and every change of them.`}
        placeholder={t`Choose a master price book`}
        data={masters.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        required
        data-autofocus
        key={form.key("parentId")}
        {...form.getInputProps("parentId")}
      />
      <TextInput label={t`Name`} required key={form.key("name")} {...form.getInputProps("name")} />
      <TextInput
        label={t`On every list price`}
        description={t`10 adds ten percent; −5 takes five percent off.`}
        inputMode="decimal"
        rightSection="%"
        required
        key={form.key("adjustmentPercent")}
        {...form.getInputProps("adjustmentPercent")}
      />
      <Checkbox
        label={t`Make it the default`}
        description={t`It prices customers of this vendor and currency that have no book of their own.`}
        key={form.key("isDefault")}
        {...form.getInputProps("isDefault", { type: "checkbox" })}
      />
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Create price book</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
