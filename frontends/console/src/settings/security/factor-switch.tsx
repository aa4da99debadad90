import { msg, plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useProven } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { useNotices } from "@markethall/ui";
import { Switch } from "@markethall/ui/forms";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../../gql/index.js";
import type { FactorSwitch_SecurityPolicyFragment } from "../../gql/graphql.js";
import classes from "./security-page.module.css";

graphql(`
  fragment FactorSwitch_SecurityPolicy on SecurityPolicy {
    requireSecondFactorOfStaff
    requireSecondFactorOfCustomers
    staffWithoutSecondFactor
    customersPeopleWithoutSecondFactor
  }
`);

const UpdateSecurityPolicy = graphql(`
  mutation UpdateSecurityPolicy($input: UpdateSecurityPolicyInput!) {
    updateSecurityPolicy(input: $input) {
      __typename
      ... on UpdateSecurityPolicySuccess {
        reseller {
          id
          securityPolicy {
            ...FactorSwitch_SecurityPolicy @unmask
          }
        }
      }
      ... on ReauthenticationRequired {
        message
        methods
      }
    }
  }
`);

const texts = {
  staff: {
    field: "requireSecondFactorOfStaff",
    label: msg`Second factor for staff`,
    does: msg`Your own people show one at each sign-in to the console.`,
    without: "staffWithoutSecondFactor",
    now: msg`Staff without a second factor, yourself included, may do nothing but add one from now on.`,
    title: msg`Require a second factor for staff`,
  },
  customers: {
    field: "requireSecondFactorOfCustomers",
    label: msg`Second factor for customers`,
    does: msg`The people of your customers show one at each sign-in to the portal.`,
    without: "customersPeopleWithoutSecondFactor",
    now: msg`People of your customers without a second factor may do nothing but add one from now on.`,
    title: msg`Require a second factor for customers`,
  },
} as const;

interface FactorSwitchProps {
  who: keyof typeof texts;
  policy: FactorSwitch_SecurityPolicyFragment;
}

/** Whether these people must have a second factor; asks first, since it interrupts all who have none. */
export function FactorSwitch({ who, policy }: FactorSwitchProps) {
  const { t } = useLingui();
  const { field, without, now, title } = texts[who];
  const label = t(texts[who].label);
  const does = t(texts[who].does);
  const proven = useProven();
  const notices = useNotices();
  const [update, { loading }] = useMutation(UpdateSecurityPolicy);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const missing = policy[without];
  const state =
    missing === 0
      ? t`All of them have one.`
      : t`${plural(missing, { one: "# person without one now.", other: "# people without one now." })}`;

  async function turn(on: boolean) {
    setProblem(null);
    let fault: unknown;
    const result = await proven(async () => {
      const { data, error } = await update({ variables: { input: { [field]: on } } });
      fault = error;
      return data?.updateSecurityPolicy;
    });
    setAsking(false);
    if (result?.__typename === "UpdateSecurityPolicySuccess") {
      // Whoever turned it on may be the one without: the shell then leads to a second factor.
      if (on && who === "staff" && missing > 0) window.location.reload();
      notices.done(on ? t`${label} turned on.` : t`${label} turned off.`);
    } else if (result !== null) setProblem(result?.message ?? readError(fault));
  }

  return (
    <>
      <Switch
        className={classes.row}
        classNames={{ body: classes.body, labelWrapper: classes.text }}
        labelPosition="left"
        label={label}
        aria-label={label}
        description={`${does} ${state}`}
        error={problem}
        checked={policy[field]}
        disabled={loading}
        onChange={(event) => {
          if (event.currentTarget.checked) setAsking(true);
          else void turn(false);
        }}
      />
      <ConfirmConsequences
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void turn(true)}
        title={t(title)}
        consequences={[
          { kind: "warns", says: t(now) },
          missing === 0
            ? { kind: "stays", says: t`Nobody is interrupted: all of them have one.` }
            : t`${plural(missing, { one: "# person is asked for one at the next click.", other: "# people are asked for one at the next click." })}`,
        ]}
        confirmLabel={t`Require it`}
        busy={loading}
      />
    </>
  );
}
