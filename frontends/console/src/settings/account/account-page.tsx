import { useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  CopyField,
  ErrorState,
  Facts,
  IconExternalLink,
  LoadingState,
  PageHeader,
  Section,
} from "@markethall/ui";
import { graphql } from "../../gql/index.js";
import { BrandingForm } from "./branding-form.js";
import classes from "./account-page.module.css";

const AccountDocument = graphql(`
  query Account {
    reseller {
      id
      accountName
      url
      ...BrandingForm_Reseller @unmask
    }
  }
`);

/** Who the reseller is to its customers: its address, its name, its looks. */
export function AccountPage() {
  const { can } = useAbilities();
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(AccountDocument, { fetchPolicy: "cache-and-network" });
  const reseller = data?.reseller;
  return (
    <>
      <PageHeader
        title={t`Account information`}
        lead={t`How customers find your portal and what it looks like.`}
      />
      {reseller ? (
        <>
          <Section title={t`Portal address`}>
            <div className={classes.portal}>
              <Facts
                items={[
                  { label: t`Nickname`, value: reseller.accountName },
                  {
                    label: t`Portal URL`,
                    value: (
                      <div className={classes.address}>
                        <CopyField label={t`portal URL`} value={reseller.url} />
                        <Button
                          component="a"
                          href={reseller.url}
                          target="_blank"
                          rel="noreferrer"
                          variant="default"
                          rightSection={<IconExternalLink size={16} aria-hidden />}
                        >
                          {t`Launch`}
                        </Button>
                      </div>
                    ),
                  },
                ]}
              />
            </div>
          </Section>
          <BrandingForm reseller={reseller} readOnly={!can("updateBranding")} />
        </>
      ) : error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" rows={8} label={t`Loading the account`} />
      )}
    </>
  );
}
