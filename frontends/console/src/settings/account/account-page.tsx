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
  const { data, error, refetch } = useQuery(AccountDocument, { fetchPolicy: "cache-and-network" });
  const reseller = data?.reseller;
  return (
    <>
      <PageHeader
        title="Account information"
        lead="How customers find your portal and what it looks like."
      />
      {reseller ? (
        <>
          <Section title="Portal address">
            <div className={classes.portal}>
              <Facts
                items={[
                  { label: "Nickname", value: reseller.accountName },
                  {
                    label: "Portal URL",
                    value: (
                      <div className={classes.address}>
                        <CopyField label="portal URL" value={reseller.url} />
                        <Button
                          component="a"
                          href={reseller.url}
                          target="_blank"
                          rel="noreferrer"
                          variant="default"
                          rightSection={<IconExternalLink size={16} aria-hidden />}
                        >
                          Launch
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
        <LoadingState shape="table" rows={8} label="Loading the account" />
      )}
    </>
  );
}
