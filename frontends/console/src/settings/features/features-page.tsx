import { useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { ErrorState, LoadingState, PageHeader } from "@markethall/ui";
import { graphql } from "../../gql/index.js";
import { FeatureSwitch } from "./feature-switch.js";
import { featureTexts } from "./feature-texts.js";
import classes from "./features-page.module.css";

const FeaturesDocument = graphql(`
  query PortalFeatures {
    reseller {
      id
      features {
        ...FeatureSwitch_PortalFeatures @unmask
      }
    }
  }
`);

/** What customers find in the portal: one switch each, saved as it is turned. */
export function FeaturesPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(FeaturesDocument, { fetchPolicy: "cache-and-network" });
  const features = data?.reseller?.features;
  return (
    <>
      <PageHeader
        title={t`Portal functionality`}
        lead={t`What customers find in your portal. Off means that neither the page nor the operation is there, for partners too. Each switch is saved as you turn it.`}
      />
      {features ? (
        <ul className={classes.list}>
          {featureTexts.map(({ name, label, does }) => (
            <li key={name}>
              <FeatureSwitch
                name={name}
                label={t(label)}
                does={t(does)}
                features={features}
                note={
                  name === "purchasing" && !features.catalog
                    ? t`Without effect while Catalog is off.`
                    : null
                }
              />
            </li>
          ))}
        </ul>
      ) : error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" rows={9} label={t`Loading the switches`} />
      )}
    </>
  );
}
