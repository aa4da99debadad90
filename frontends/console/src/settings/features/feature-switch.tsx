import { useLingui } from "@lingui/react/macro";
import type { FeatureName } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { useNotices } from "@markethall/ui";
import { Switch } from "@markethall/ui/forms";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../../gql/index.js";
import type { FeatureSwitch_PortalFeaturesFragment } from "../../gql/graphql.js";
import { takesAway, useFeatureConsequences } from "./feature-consequences.js";
import classes from "./features-page.module.css";

graphql(`
  fragment FeatureSwitch_PortalFeatures on PortalFeatures {
    catalog
    purchasing
    dashboard
    reports
    invoices
    cloudAccounts
    companyInformation
    signUp
    termsForNewCloudAccounts
  }
`);

const UpdatePortalFeatures = graphql(`
  mutation UpdatePortalFeatures($input: UpdatePortalFeaturesInput!) {
    updatePortalFeatures(input: $input) {
      __typename
      ... on UpdatePortalFeaturesSuccess {
        reseller {
          id
          features {
            ...FeatureSwitch_PortalFeatures @unmask
          }
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

interface FeatureSwitchProps {
  name: FeatureName;
  label: string;
  does: string;
  features: FeatureSwitch_PortalFeaturesFragment;
  /** Why the switch alone does not say it all. */
  note: string | null;
}

/** One switch with what it does; asks before it takes something from customers, and says so beside itself when it could not be turned. */
export function FeatureSwitch({ name, label, does, features, note }: FeatureSwitchProps) {
  const { t } = useLingui();
  const [update, { loading }] = useMutation(UpdatePortalFeatures);
  const [problem, setProblem] = useState<string | null>(null);
  /** Where the switch stands while the answer is on its way. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [asking, setAsking] = useState(false);
  const notices = useNotices();
  const consequences = useFeatureConsequences(name, asking);

  async function handleTurn(on: boolean) {
    setAsking(false);
    setWanted(on);
    setProblem(null);
    const { data, error } = await update({ variables: { input: { [name]: on } } });
    setWanted(null);
    const result = data?.updatePortalFeatures;
    if (result?.__typename === "UpdatePortalFeaturesSuccess")
      notices.done(on ? t`${label} turned on.` : t`${label} turned off.`);
    else setProblem(result?.message ?? readError(error));
  }

  return (
    <>
      <Switch
        className={classes.row}
        classNames={{ body: classes.body, labelWrapper: classes.text }}
        labelPosition="left"
        label={label}
        aria-label={label}
        description={note === null ? does : `${does} ${note}`}
        error={problem}
        checked={wanted ?? features[name]}
        disabled={loading}
        onChange={(event) => {
          if (event.currentTarget.checked || !takesAway(name)) {
            void handleTurn(event.currentTarget.checked);
          } else setAsking(true);
        }}
      />
      <ConfirmConsequences
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void handleTurn(false)}
        title={t`Turn off ${label}`}
        consequences={consequences}
        confirmLabel={t`Turn off`}
        dangerous
      />
    </>
  );
}
