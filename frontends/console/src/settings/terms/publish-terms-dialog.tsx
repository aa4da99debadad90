import { useMutation, useQuery } from "@markethall/graph-client";
import { Button, Callout, FormErrors, TextInput, useNotices } from "@markethall/ui";
import {
  FormActions,
  FormStack,
  isRequired,
  Select,
  Textarea,
  useForm,
} from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { graphql } from "../../gql/index.js";
import type { TermsKind } from "../../gql/graphql.js";
import { useRefusal } from "../../refusals/use-refusal.js";
import { termsKinds } from "./terms-kinds.js";

const PublishTerms = graphql(`
  mutation PublishTerms($input: PublishTermsInput!) {
    publishTerms(input: $input) {
      __typename
      ... on PublishTermsSuccess {
        terms {
          id
          title
          version
        }
      }
      ... on InvalidInputError {
        field
      }
      ... on UserError {
        message
      }
    }
  }
`);

const TermsVendors = graphql(`
  query TermsVendors {
    vendors {
      id
      name
    }
  }
`);

export interface TermsDraft {
  readonly kind: TermsKind;
  readonly vendorId: string | null;
  readonly title: string;
  readonly body: string;
}

interface PublishTermsDialogProps {
  /** What to start from: empty, or the version in force; null keeps the dialog shut. */
  draft: TermsDraft | null;
  onClose: () => void;
  onPublished: () => void;
}

/** Publishes an agreement. The version before stays with those who accepted it. */
export function PublishTermsDialog({ draft, onClose, onPublished }: PublishTermsDialogProps) {
  return (
    <Modal opened={draft !== null} onClose={onClose} title="Publish terms" size="lg">
      {draft && <PublishTermsForm draft={draft} onClose={onClose} onPublished={onPublished} />}
    </Modal>
  );
}

const ALL_VENDORS = "all";
const fields = ["kind", "vendorId", "title", "body"];

function PublishTermsForm({
  draft,
  onClose,
  onPublished,
}: PublishTermsDialogProps & { draft: TermsDraft }) {
  const { data } = useQuery(TermsVendors);
  const [publish, { loading, error }] = useMutation(PublishTerms);
  const notices = useNotices();
  const form = useForm({
    initialValues: { ...draft, vendorId: draft.vendorId ?? ALL_VENDORS },
    validate: {
      title: isRequired("Enter a title."),
      body: isRequired("Enter the text."),
    },
  });
  const { messages, refuse, forget } = useRefusal(form, fields, error);

  async function handlePublish({ kind, vendorId, title, body }: typeof form.values) {
    forget();
    const ofVendor = kind === "PURCHASE" && vendorId !== ALL_VENDORS;
    const { data: answer } = await publish({
      variables: { input: { kind, title, body, ...(ofVendor ? { vendorId } : {}) } },
    });
    const result = answer?.publishTerms;
    if (result === undefined) return;
    if (result.__typename !== "PublishTermsSuccess") {
      refuse(result);
      return;
    }
    notices.done(`${result.terms.title}, version ${result.terms.version}, is in force.`);
    onPublished();
    onClose();
  }

  return (
    <FormStack
      label="Publish terms"
      onSubmit={form.onSubmit((values) => void handlePublish(values))}
    >
      <Select
        label="Kind"
        data={termsKinds}
        allowDeselect={false}
        {...form.getInputProps("kind")}
      />
      {form.values.kind === "PURCHASE" && (
        <Select
          label="For products of"
          data={[
            { value: ALL_VENDORS, label: "All vendors" },
            ...(data?.vendors ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          allowDeselect={false}
          {...form.getInputProps("vendorId")}
        />
      )}
      <TextInput label="Title" required {...form.getInputProps("title")} />
      <Textarea
        label="Text"
        description="Plain text, with blank lines between paragraphs."
        autosize
        minRows={8}
        maxRows={18}
        required
        {...form.getInputProps("body")}
      />
      <Callout tone="note">
        {form.values.kind === "PURCHASE"
          ? "Customers must accept this version before their next order or new cloud account."
          : "Whoever signs up from now on accepts this version."}
      </Callout>
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          Cancel
        </Button>
        <Button type="submit" loading={loading}>
          Publish
        </Button>
      </FormActions>
    </FormStack>
  );
}
