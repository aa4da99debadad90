import { useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { ErrorState, LoadingState, PageHeader } from "@markethall/ui";
import { graphql } from "../../gql/index.js";
import { FactorSwitch } from "./factor-switch.js";
import classes from "./security-page.module.css";

const SecuritySettings = graphql(`
  query SecuritySettings {
    reseller {
      id
      securityPolicy {
        ...FactorSwitch_SecurityPolicy @unmask
      }
    }
  }
`);

/** Who must show more than a password. */
export function SecurityPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(SecuritySettings, { fetchPolicy: "cache-and-network" });
  const policy = data?.reseller?.securityPolicy;
  return (
    <>
      <PageHeader
        title={t`Password and security`}
        lead={t`Who must show a second factor beside the password: an authenticator app or a passkey. Passwords have 12 characters at least, and the most common are refused. Each switch is saved as you turn it.`}
      />
      {policy ? (
        <ul className={classes.list}>
          <li>
            <FactorSwitch who="staff" policy={policy} />
          </li>
          <li>
            <FactorSwitch who="customers" policy={policy} />
          </li>
        </ul>
      ) : error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" rows={2} label={t`Loading the policy`} />
      )}
    </>
  );
}
