import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput } from "@markethall/ui";
import { Checkbox, FormActions, FormStack, isRequired, useForm } from "@markethall/ui/forms";
import { graphql } from "../../gql/index.js";
import { useRefusal } from "../../refusals/use-refusal.js";
import { SecretDialog } from "../secrets/secret-dialog.js";
import { NewSecret, type Secret } from "./new-secret.js";
import { scopes } from "./scopes.js";
import classes from "./api-clients.module.css";

const CreateApiClient = graphql(`
  mutation CreateApiClient($input: CreateApiClientInput!) {
    createApiClient(input: $input) {
      __typename
      ... on CreateApiClientSuccess {
        secret
        apiClient {
          id
          name
          clientId
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

interface CreateApiClientDialogProps {
  opened: boolean;
  onClose: () => void;
  onCreated: () => void;
}

/** Names a program and its scopes, then shows its secret, this once. */
export function CreateApiClientDialog({ opened, onClose, onCreated }: CreateApiClientDialogProps) {
  const { t } = useLingui();
  return (
    <SecretDialog<Secret>
      opened={opened}
      onClose={onClose}
      title={t`Create an API client`}
      shownTitle={({ name }) => t`${name} is created`}
      asking={(onSecret) => (
        <CreateForm
          onClose={onClose}
          onCreated={(created) => {
            onSecret(created);
            onCreated();
          }}
        />
      )}
      shown={(secret, onStored) => <NewSecret secret={secret} onStored={onStored} />}
    />
  );
}

interface CreateFormProps {
  onClose: () => void;
  onCreated: (secret: Secret) => void;
}

function CreateForm({ onClose, onCreated }: CreateFormProps) {
  const { t } = useLingui();
  // The answer holds the secret: it is not kept in the cache.
  const [create, { loading, error, reset }] = useMutation(CreateApiClient, {
    fetchPolicy: "no-cache",
  });
  const form = useForm({
    initialValues: { name: "", scopes: [] as string[] },
    validate: {
      name: isRequired(t`Enter a name, such as the partner's.`),
      scopes: (chosen) => (chosen.length > 0 ? null : t`Choose at least one scope.`),
    },
  });
  const { messages, refuse, forget } = useRefusal(form, ["name", "scopes"], error);

  async function handleCreate(values: typeof form.values) {
    forget();
    const { data } = await create({ variables: { input: values } });
    const result = data?.createApiClient;
    if (result === undefined) return;
    if (result.__typename !== "CreateApiClientSuccess") {
      refuse(result);
      return;
    }
    const { name, clientId } = result.apiClient;
    reset();
    onCreated({ name, clientId, secret: result.secret });
  }

  return (
    <FormStack
      label={t`Create an API client`}
      onSubmit={form.onSubmit((values) => void handleCreate(values))}
    >
      <TextInput
        label={t`Name`}
        placeholder={t`Contoso's ERP`}
        required
        data-autofocus
        {...form.getInputProps("name")}
      />
      <Checkbox.Group label={t`Scopes`} required {...form.getInputProps("scopes")}>
        <div className={classes.choices}>
          {scopes.map(({ value, label, may }) => (
            <Checkbox key={value} value={value} label={t(label)} description={t(may)} />
          ))}
        </div>
      </Checkbox.Group>
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Create API client</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
