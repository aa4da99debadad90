import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { FeatureName } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import type { Consequence } from "@markethall/ui/overlays";
import { graphql } from "../../gql/index.js";

const WhomFeaturesConcern = graphql(`
  query WhomFeaturesConcern {
    customers(filter: { status: ACTIVE }, first: 1) {
      totalCount
    }
  }
`);

/** Terms that are asked for less often take nothing from anybody. */
export function takesAway(name: FeatureName): boolean {
  return name !== "termsForNewCloudAccounts";
}

/** What turning a switch off does to whom, counted when it is asked; null until then. What cannot be counted right now is said without a number. */
export function useFeatureConsequences(name: FeatureName, asked: boolean): Consequence[] | null {
  const { t } = useLingui();
  const { data, error } = useQuery(WhomFeaturesConcern, {
    skip: !asked,
    fetchPolicy: "network-only",
  });
  if (!data && !error) return null;
  const customers = data?.customers?.totalCount;
  return [
    name === "signUp"
      ? { kind: "ends", says: t`Nobody can sign up by themselves from now on.` }
      : {
          kind: "ends",
          says:
            customers === undefined
              ? t`Your customers do not find it any more, from the next click on.`
              : t`${plural(customers, {
                  one: "# customer does not find it any more, from the next click on.",
                  other: "# customers do not find it any more, from the next click on.",
                })}`,
        },
    {
      kind: "ends",
      says: t`Partners' programs are refused it, too.`,
    },
    { kind: "stays", says: t`Nothing is deleted: turned on again, everything is there as before.` },
  ];
}
