import { Trans, useLingui } from "@lingui/react/macro";
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
import { termsKindNames, termsKinds } from "./terms-kinds.js";

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
        code
        limit
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
  const { t } = useLingui();
  return (
    <Modal opened={draft !== null} onClose={onClose} title={t`Publish terms`} size="lg">
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
  const { t } = useLingui();
  const { data } = useQuery(TermsVendors);
  const [publish, { loading, error }] = useMutation(PublishTerms);
  const notices = useNotices();
  const form = useForm({
    initialValues: { ...draft, vendorId: draft.vendorId ?? ALL_VENDORS },
    validate: {
      title: isRequired(t`Enter a title.`),
      body: isRequired(t`Enter the text.`),
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
    notices.done(t`${result.terms.title}, version ${result.terms.version}, is in force.`);
    onPublished();
    onClose();
  }

  return (
    <FormStack
      label={t`Publish terms`}
      onSubmit={form.onSubmit((values) => void handlePublish(values))}
    >
      <Select
        label={t`Kind`}
        data={termsKinds.map((value) => ({ value, label: t(termsKindNames[value]) }))}
        allowDeselect={false}
        {...form.getInputProps("kind")}
      />
      {form.values.kind === "PURCHASE" && (
        <Select
          label={t`For products of`}
          data={[
            { value: ALL_VENDORS, label: t`All vendors` },
            ...(data?.vendors ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          allowDeselect={false}
          {...form.getInputProps("vendorId")}
        />
      )}
      <TextInput label={t`Title`} required {...form.getInputProps("title")} />
      <Textarea
        label={t`Text`}
        description={t`Plain text, with blank lines between paragraphs.`}
        autosize
        minRows={8}
        maxRows={18}
        required
        {...form.getInputProps("body")}
      />
      <Callout tone="note">
        {form.values.kind === "PURCHASE"
          ? t`Customers must accept this version before their next order or new cloud account.`
          : t`Whoever signs up from now on accepts this version.`}
      </Callout>
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Publish</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
