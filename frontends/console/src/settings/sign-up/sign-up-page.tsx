import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { Anchor, Callout, ErrorState, LoadingState, PageHeader } from "@markethall/ui";
import { graphql } from "../../gql/index.js";
import { SignUpForm } from "./sign-up-form.js";
import classes from "./sign-up-page.module.css";

const SignUpSettings = graphql(`
  query SignUpSettings {
    reseller {
      id
      features {
        signUp
      }
      signUpPolicy {
        ...SignUpForm_SignUpPolicy @unmask
      }
    }
    terms {
      id
      kind
    }
  }
`);

/** The reseller's rules for customers who come by themselves. */
export function SignUpPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(SignUpSettings, { fetchPolicy: "cache-and-network" });
  const reseller = data?.reseller;
  return (
    <>
      <PageHeader
        title={t`Customer sign-up`}
        lead={t`Who may register in your portal, what they must do first, and who is let in at once.`}
      />
      {reseller ? (
        <>
          {!reseller.features.signUp && (
            <div className={classes.notice}>
              <Callout tone="warn" title={t`Sign-up is switched off`}>
                <Trans>
                  These rules count again once it is on, under{" "}
                  <Anchor component={PortalLink} to="/console/settings/features" inherit>
                    Portal functionality
                  </Anchor>
                  .
                </Trans>
              </Callout>
            </div>
          )}
          <SignUpForm
            policy={reseller.signUpPolicy}
            hasEula={data.terms.some(({ kind }) => kind === "EULA")}
          />
        </>
      ) : error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" rows={8} label={t`Loading the rules`} />
      )}
    </>
  );
}
