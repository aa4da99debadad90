import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation, useQuery } from "@markethall/graph-client";
import { Button, FormErrors, TextInput, useDisclosure, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isRequired, Select, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { VendorChoices } from "../vendors/vendor-choice.js";

const RequestCloudAccount = graphql(`
  mutation RequestCloudAccount($input: RequestCloudAccountInput!) {
    requestCloudAccount(input: $input) {
      __typename
      ... on RequestCloudAccountSuccess {
        cloudAccount {
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

/** Asks for a new account at a vendor; the reseller decides. */
export function RequestAccount({ onRequested }: { onRequested: () => void }) {
  const { t } = useLingui();
  const notices = useNotices();
  const [asking, ask] = useDisclosure(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const vendors = useQuery(VendorChoices, { skip: !asking });
  const [request, { loading, error }] = useMutation(RequestCloudAccount);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { vendorId: "", name: "" },
    validate: {
      vendorId: isRequired(t`Choose a vendor.`),
      name: isRequired(t`Give the account a name.`),
    },
  });

  async function handleSubmit(values: typeof form.values) {
    const { data } = await request({ variables: { input: values } });
    const result = data?.requestCloudAccount;
    if (result?.__typename === "RequestCloudAccountSuccess") {
      notices.done(t`Your request is sent. You get a mail once it is decided.`);
      form.reset();
      ask.close();
      onRequested();
    } else if (result) setRefusal(result.message);
  }

  return (
    <>
      <Button onClick={ask.open}>
        <Trans>Request an account</Trans>
      </Button>
      <Modal opened={asking} onClose={ask.close} title={t`Request a cloud account`}>
        <FormStack
          onSubmit={form.onSubmit((values) => void handleSubmit(values))}
          label={t`Request a cloud account`}
        >
          <Select
            label={t`Vendor`}
            data={(vendors.data?.vendors ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            key={form.key("vendorId")}
            {...form.getInputProps("vendorId")}
          />
          <TextInput
            label={t`Name`}
            description={t`How you want to find it again, such as Production.`}
            maxLength={100}
            key={form.key("name")}
            {...form.getInputProps("name")}
          />
          <FormErrors messages={[refusal, error ? readError(error) : null]} />
          <FormActions>
            <Button variant="default" onClick={ask.close}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" loading={loading}>
              <Trans>Send request</Trans>
            </Button>
          </FormActions>
        </FormStack>
      </Modal>
    </>
  );
}
