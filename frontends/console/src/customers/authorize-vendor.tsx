import { useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { ErrorState, LoadingState } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { AuthorizeVendor_VendorAuthorizationFragment } from "../gql/graphql.js";
import { AuthorizeVendorForm } from "./authorize-vendor-form.js";
import type { Mend } from "./mend-choice.js";

graphql(`
  fragment AuthorizeVendor_VendorAuthorization on VendorAuthorization {
    id
    currency
    supportPlanDecided
    vendorTenantId
    vendor {
      id
      slug
      name
      needsTenantId
    }
    priceBook {
      id
      name
    }
    supportPlan {
      id
      name
    }
  }
`);

export type Authorization = AuthorizeVendor_VendorAuthorizationFragment;

/** A customer as far as its vendors are set up here. */
export interface AuthorizableCustomer {
  readonly id: string;
  /** Null where they cannot be known right now. */
  readonly vendorAuthorizations?: readonly Authorization[] | null;
}

export const AuthorizationChoices = graphql(`
  query AuthorizationChoices {
    vendors {
      id
      name
      needsTenantId
    }
    priceBooks {
      id
      name
      kind
      currency
      vendor {
        id
      }
    }
    supportPlans {
      id
      name
    }
  }
`);

interface AuthorizeVendorProps {
  customer: AuthorizableCustomer;
  mend: Mend;
  onClose: () => void;
  onSaved: () => void;
}

/** The form of a vendor's conditions for one customer, once what can be chosen is known. */
export function AuthorizeVendor({ customer, mend, onClose, onSaved }: AuthorizeVendorProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(AuthorizationChoices, {
    fetchPolicy: "cache-and-network",
  });
  if (!data) {
    return error ? (
      <ErrorState message={readError(error)} onRetry={() => void refetch()} />
    ) : (
      <LoadingState shape="table" rows={4} label={t`Loading what can be chosen`} />
    );
  }
  return (
    <AuthorizeVendorForm
      key={`${mend.vendorId} ${mend.code}`}
      customer={customer}
      choices={data}
      mend={mend}
      onClose={onClose}
      onSaved={onSaved}
    />
  );
}
